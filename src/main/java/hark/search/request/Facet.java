package hark.search.request;

import hark.language.LanguageTag;
import hark.query.Filter;
import hark.transcript.Track;
import java.time.LocalDate;
import java.util.List;

/** A property by which moments are counted. */
public enum Facet {

  /** The language of the transcript, over all regions and scripts. */
  LANGUAGE,

  /** The speaker of the first word. */
  SPEAKER,

  /** The publisher of the recording. */
  CHANNEL,

  /** The year of the recording, {@value #FIRST_YEAR} to {@value #LAST_YEAR}. */
  YEAR,

  /** The source of the transcript. */
  SOURCE;

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9_999;

  /**
   * Returns the filters that select a value of this facet.
   *
   * @throws IllegalArgumentException if it is no possible value of this facet
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
      throw new IllegalArgumentException("Not a language tag: " + value);
    }
    return tag;
  }

  private static List<Filter> year(String value) {
    int year = value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("Not a year: " + value);
    }
    return List.of(
        new Filter.After(LocalDate.of(year, 1, 1)),
        new Filter.Before(LocalDate.of(year + 1, 1, 1)));
  }
}
