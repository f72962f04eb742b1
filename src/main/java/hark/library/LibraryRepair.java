package hark.library;

/**
 * A repair that was made.
 *
 * @param place the file concerned, relative to the data folder
 */
public record LibraryRepair(Kind kind, String place) {

  /** The kinds of repairs, as those of the archive. */
  public enum Kind {
    /** A damaged file was set aside, with the files that belong to it. */
    SET_ASIDE,
    /** A file that can be read but was changed was copied aside and accepted. */
    ACCEPTED,
    /** A file that had been set aside was restored. */
    TAKEN_BACK,
    /** A transcript without metadata was restored under its video's ID. */
    REBUILT
  }
}
