package hark.library;

import hark.message.Message;

/**
 * A finding of a check of the library.
 *
 * @param subject a file, relative to the data folder, or a video's ID with its track
 * @param detail further facts; may be empty
 */
public record LibraryFinding(Kind kind, String subject, Message detail) {

  /** Creates a finding without further facts. */
  static LibraryFinding of(Kind kind, String subject) {
    return new LibraryFinding(kind, subject, Message.EMPTY);
  }

  /** The kinds of findings. */
  public enum Kind {
    /** The metadata of a transcript cannot be read. */
    METADATA_DAMAGED(true),
    /** The metadata of a transcript differ from what was written. */
    METADATA_CHANGED(true),
    /** The metadata of a transcript hold a value that is not accepted. */
    METADATA_REFUSED(true),
    /** The file of a transcript is missing. */
    TRANSCRIPT_MISSING(true),
    /** The file of a transcript differs from what was written. */
    TRANSCRIPT_DAMAGED(true),
    /** A transcript makes its video too large for an export. */
    TOO_LARGE(true),
    /** A transcript has no metadata. */
    TRANSCRIPT_ALONE(true),
    /** The edits of a video cannot be read. */
    EDITS_DAMAGED(true),
    /** The edits of a video differ from what was written. */
    EDITS_CHANGED(true),
    /** There were edits of a video, and their file is missing. */
    EDITS_MISSING(true),
    /** There are edits without a video. */
    EDITS_ALONE(true),
    /** The record of deletions that the index may not have followed cannot be read. */
    DELETIONS_DAMAGED(true),
    /** A newer version wrote the file. */
    NEWER_FORMAT(true),
    /** A file or folder cannot be read. */
    UNREADABLE(true),
    /** A committed change is not complete. */
    CHANGE_PENDING(true),
    /** A file of the queue, the feeds or the uploads cannot be read. */
    FILE_DAMAGED(true),
    /** A file, folder or transcript is missing although it was there before. */
    FILE_MISSING(true),
    /** The archive is missing, and nothing in it was checked. */
    ARCHIVE_MISSING(true),
    /** Files are set aside. */
    SET_ASIDE(true),
    /** The index lacks a transcript, or holds another version of it. */
    NOT_INDEXED(true),
    /** The index holds a transcript that the archive does not. */
    ONLY_INDEXED(true),
    /** The index is being rebuilt, and was not compared. */
    INDEX_REBUILDING(false),
    /** A file that Hark did not write. */
    STRAY_FILE(false);

    private final boolean problem;

    Kind(boolean problem) {
      this.problem = problem;
    }

    /** Returns whether it is a problem rather than information. */
    public boolean isProblem() {
      return problem;
    }
  }
}
