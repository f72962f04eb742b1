/** Recurring work: subscriptions to podcast feeds, and the catalog of videos at a service. */
package hark.ingest.follow;
