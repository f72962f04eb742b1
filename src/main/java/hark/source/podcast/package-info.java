/** Podcast feeds: lenient parsing, and the choice of an episode's transcript. */
package hark.source.podcast;
