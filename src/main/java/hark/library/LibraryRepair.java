package hark.library;

/**
 * One thing that was mended.
 *
 * @param place the file concerned, relative to the data folder
 */
public record LibraryRepair(Kind kind, String place) {

  /** The kinds of repairs, as those of the archive. */
  public enum Kind {
    /** A damaged file was set aside, with what belongs to it. */
    SET_ASIDE,
    /** A file that can be read but was changed was copied aside and counts as it is. */
    ACCEPTED,
    /** What had been set aside fits again and was taken back. */
    TAKEN_BACK,
    /** A transcript of which nothing was known was taken back with no more than its video's ID. */
    REBUILT
  }
}
