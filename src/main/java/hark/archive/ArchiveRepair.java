package hark.archive;

/**
 * A repair that was made to the archive.
 *
 * @param place the file or folder in the archive, relative to the archive's folder
 */
public record ArchiveRepair(Kind kind, String place) {

  /** The kinds of repairs. */
  public enum Kind {
    /** A damaged file was set aside, with the files that belong to it. */
    SET_ASIDE,
    /** A file that can be read but was changed was copied aside and accepted. */
    ACCEPTED,
    /** A transcript or edits that had been set aside were restored. */
    TAKEN_BACK,
    /** A transcript without metadata was restored under its video's ID. */
    REBUILT
  }
}
