package hark.library;

/**
 * Something that a check of the library found.
 *
 * @param subject a file, relative to the data folder, or a video's ID with its track
 * @param detail further facts for people; may be blank
 */
public record LibraryFinding(Kind kind, String subject, String detail) {

  /** The kinds of findings. */
  public enum Kind {
    /** What is known of a transcript cannot be read. */
    METADATA_DAMAGED(true),
    /** What is known of a transcript is not what was written. */
    METADATA_CHANGED(true),
    /** What is known of a transcript holds a value that is not taken. */
    METADATA_REFUSED(true),
    /** The file of a transcript is gone. */
    TRANSCRIPT_MISSING(true),
    /** The file of a transcript is not what was written. */
    TRANSCRIPT_DAMAGED(true),
    /** Nothing is known of a transcript. */
    TRANSCRIPT_ALONE(true),
    /** The edits of a video cannot be read. */
    EDITS_DAMAGED(true),
    /** The edits of a video are not what was written. */
    EDITS_CHANGED(true),
    /** There are edits without a video. */
    EDITS_ALONE(true),
    /** A newer version wrote the file. */
    NEWER_FORMAT(true),
    /** A file or folder cannot be read. */
    UNREADABLE(true),
    /** A change was decided and is not completed. */
    CHANGE_PENDING(true),
    /** A file of the queue, the feeds or the uploads cannot be read. */
    FILE_DAMAGED(true),
    /** Files are set aside. */
    SET_ASIDE(true),
    /** The index lacks a transcript, or has it otherwise. */
    NOT_INDEXED(true),
    /** The index has a transcript that the archive has not. */
    ONLY_INDEXED(true),
    /** The index is being made, so that it was not compared. */
    INDEX_REBUILDING(false),
    /** A file that Hark did not write. */
    STRAY_FILE(false);

    private final boolean problem;

    Kind(boolean problem) {
      this.problem = problem;
    }

    /** Whether something is wrong; otherwise it is only told. */
    public boolean isProblem() {
      return problem;
    }
  }
}
