/** The transcripts as they came, on disk. The index can always be made again from here. */
package hark.archive;
