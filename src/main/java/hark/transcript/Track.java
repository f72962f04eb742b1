package hark.transcript;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Which transcript of a video this is: its language and whether people or a recogniser wrote it.
 *
 * @param language a BCP 47 tag such as {@code en} or {@code zh-Hant}, or {@link #UNKNOWN_LANGUAGE}
 */
public record Track(String language, Kind kind) {

  /** The tag of a language that nobody declared (ISO 639-2 "undetermined"). */
  public static final String UNKNOWN_LANGUAGE = "und";

  /** What people wrote before what is not told, and that before a recogniser's; then by key. */
  public static final Comparator<Track> BEST_FIRST =
      Comparator.comparing((Track track) -> track.kind().rank).thenComparing(Track::key);

  /** Who wrote the words down. */
  public enum Kind {
    HUMAN(0),
    AUTO(2),
    UNKNOWN(1);

    private final int rank;

    Kind(int rank) {
      this.rank = rank;
    }
  }

  public Track {
    Objects.requireNonNull(kind);
    language = normalise(language);
  }

  /** A track of which nothing was declared. */
  public static Track unknown() {
    return new Track(UNKNOWN_LANGUAGE, Kind.UNKNOWN);
  }

  /**
   * Short and unique among the tracks of one video, such as {@code en.auto}; safe as a file name.
   */
  public String key() {
    return kind == Kind.UNKNOWN ? language : language + "." + kind.name().toLowerCase(Locale.ROOT);
  }

  private static String normalise(String language) {
    if (language == null || language.isBlank()) {
      return UNKNOWN_LANGUAGE;
    }
    var tag = Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") || tag.length() > 35 ? UNKNOWN_LANGUAGE : tag;
  }
}
