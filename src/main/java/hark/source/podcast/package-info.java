/** Podcast feeds: reading them as lenient readers do, and choosing the transcript of an episode. */
package hark.source.podcast;
