/**
 * The archive of transcripts as their sources sent them, on disk. The index can always be rebuilt
 * from it.
 */
package hark.archive;
