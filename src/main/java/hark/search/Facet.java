package hark.search;

import hark.language.LanguageTag;
import hark.query.Filter;
import hark.transcript.Track;
import java.time.LocalDate;
import java.util.List;

/** What the moments of an answer can be told apart by. */
public enum Facet {

  /** The language of the transcript, its regions and scripts taken together. */
  LANGUAGE,

  /** Who says the first word. */
  SPEAKER,

  /** Who published the recording. */
  CHANNEL,

  /** The year of the recording, {@value #FIRST_YEAR} to {@value #LAST_YEAR}. */
  YEAR,

  /** Where the transcript came from. */
  SOURCE;

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9_999;

  /**
   * The filters that keep what has this value.
   *
   * @throws IllegalArgumentException when it can be no value of this facet; the message says what
   *     one is, as in "must be ..."
   */
  public List<Filter> filters(String value) {
    return switch (this) {
      case LANGUAGE -> List.of(new Filter.LanguageFilter(language(value)));
      case SPEAKER -> List.of(new Filter.SpeakerFilter(value));
      case CHANNEL -> List.of(new Filter.ChannelFilter(value));
      case YEAR -> year(value);
      case SOURCE -> List.of(new Filter.SourceFilter(value));
    };
  }

  private static String language(String value) {
    var tag = new Track(LanguageTag.of(value).orElse(value), Track.TrackKind.UNKNOWN).language();
    if (tag.equals(Track.UNKNOWN_LANGUAGE) && !value.equalsIgnoreCase(Track.UNKNOWN_LANGUAGE)) {
      throw new IllegalArgumentException("must be a language tag, such as de or zh");
    }
    return tag;
  }

  private static List<Filter> year(String value) {
    int year = value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("must be a year, such as 2026");
    }
    return List.of(
        new Filter.After(LocalDate.of(year, 1, 1)),
        new Filter.Before(LocalDate.of(year + 1, 1, 1)));
  }
}
