/** Changes that people make to videos and transcripts, kept apart from what sources sent. */
package hark.transcript.edit;
