package hark.archive;

/**
 * One thing that was done to mend the archive.
 *
 * @param place the file or folder in the archive, relative to the archive's folder
 */
public record ArchiveRepair(Kind kind, String place) {

  /** The kinds of repairs. */
  public enum Kind {
    /** A damaged file was set aside, with what belongs to it. */
    SET_ASIDE,
    /** A file that can be read but was changed was copied aside and counts as it is. */
    ACCEPTED,
    /** A transcript or edits that had been set aside fit again and were taken back. */
    TAKEN_BACK,
    /** A transcript of which nothing was known was taken back with no more than its video's ID. */
    REBUILT
  }
}
