package hark.search;

/** What the moments of an answer can be told apart by. */
public enum Facet {

  /** The language of the transcript, its regions and scripts taken together. */
  LANGUAGE,

  /** Who says the first word. */
  SPEAKER,

  /** The year of the recording. */
  YEAR,

  /** Where the transcript came from. */
  SOURCE
}
