package hark.archive;

/**
 * Something in the archive that is not as it should be.
 *
 * @param place the file or folder, relative to the archive's folder
 * @param detail what was found, as a message of the file system or of a check; may be blank
 */
public record ArchiveProblem(Kind kind, String place, String detail) {

  /** The kinds of problems. */
  public enum Kind {
    /** What is known of a transcript cannot be read, or belongs to another video. */
    METADATA_DAMAGED,
    /** What is known of a transcript can be read but is not what was written. */
    METADATA_CHANGED,
    /** What is known of a transcript holds a value that is not taken. */
    METADATA_REFUSED,
    /** The transcript's own file is gone. */
    TRANSCRIPT_MISSING,
    /** The transcript's own file is not what was written. */
    TRANSCRIPT_DAMAGED,
    /** A transcript of which nothing is known. */
    TRANSCRIPT_ALONE,
    /** The changes that people made cannot be read. */
    EDITS_DAMAGED,
    /** The changes that people made can be read but are not what was written. */
    EDITS_CHANGED,
    /** Changes that people made to a video that is not here. */
    EDITS_ALONE,
    /** A newer version wrote the file. */
    NEWER_FORMAT,
    /** The file or folder cannot be read at all. */
    UNREADABLE,
    /** A change was decided and could not be completed. */
    CHANGE_PENDING
  }
}
