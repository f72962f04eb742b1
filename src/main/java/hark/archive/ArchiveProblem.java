package hark.archive;

/**
 * A problem with a file or folder of the archive.
 *
 * @param place the file or folder, relative to the archive's folder
 * @param detail a message of the file system or of a check; may be blank
 */
public record ArchiveProblem(Kind kind, String place, String detail) {

  /** The kinds of problems. */
  public enum Kind {
    /** The metadata of a transcript cannot be read, or belong to another video. */
    METADATA_DAMAGED,
    /** The metadata of a transcript can be read but differ from what was written. */
    METADATA_CHANGED,
    /** The metadata of a transcript hold a value that is not accepted. */
    METADATA_REFUSED,
    /** The transcript's own file is missing. */
    TRANSCRIPT_MISSING,
    /** The transcript's own file differs from what was written. */
    TRANSCRIPT_DAMAGED,
    /** The video's transcripts are too large or too many, so that an export leaves this one out. */
    TOO_LARGE,
    /** A transcript has no metadata. */
    TRANSCRIPT_ALONE,
    /** The edits cannot be read. */
    EDITS_DAMAGED,
    /** The edits can be read but differ from what was written. */
    EDITS_CHANGED,
    /** There were edits, and their file is missing. */
    EDITS_MISSING,
    /** There are edits of a video without transcripts. */
    EDITS_ALONE,
    /** The record of deletions that the index may not have followed cannot be read. */
    DELETIONS_DAMAGED,
    /** A newer version wrote the file. */
    NEWER_FORMAT,
    /** The file or folder cannot be read at all. */
    UNREADABLE,
    /** A change was decided and could not be completed. */
    CHANGE_PENDING
  }
}
