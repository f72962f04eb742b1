/** Work that recurs: podcast feeds that are followed, and the list of videos at a service. */
package hark.ingest.follow;
