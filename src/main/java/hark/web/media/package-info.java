/** Recordings: their addresses, and the files that Hark serves by byte ranges. */
package hark.web.media;
