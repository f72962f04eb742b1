package hark.transcript;

import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Which transcript of a video this is: its language and whether people or a recogniser wrote it.
 *
 * @param language a BCP 47 tag such as {@code en} or {@code zh-Hant}, or {@link #UNKNOWN_LANGUAGE}
 */
public record Track(String language, TrackKind kind) {

  /** The tag of a language that nobody declared (ISO 639-2 "undetermined"). */
  public static final String UNKNOWN_LANGUAGE = "und";

  /** What people wrote before what is not told, and that before a recogniser's; then by key. */
  public static final Comparator<Track> BEST_FIRST =
      Comparator.comparing((Track track) -> track.kind().rank).thenComparing(Track::key);

  /** Who wrote the words down. */
  public enum TrackKind {
    HUMAN(0),
    AUTO(2),
    UNKNOWN(1);

    private final int rank;

    TrackKind(int rank) {
      this.rank = rank;
    }
  }

  public Track {
    Objects.requireNonNull(kind);
    language = normalise(language);
  }

  /** A track of which nothing was declared. */
  public static Track unknown() {
    return new Track(UNKNOWN_LANGUAGE, TrackKind.UNKNOWN);
  }

  /**
   * Short and unique among the tracks of one video, such as {@code en.auto}; safe as a file name.
   */
  public String key() {
    return kind == TrackKind.UNKNOWN
        ? language
        : language + "." + kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The language with its script, such as {@code en-Latn} or {@code zh-Hant}, whatever the region:
   * what is said in two tracks of the same is the same words. Of an unknown language it is that.
   */
  public String writtenLanguage() {
    if (language.equals(UNKNOWN_LANGUAGE)) {
      return language;
    }
    var likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
    return likely.getLanguage() + "-" + likely.getScript();
  }

  private static String normalise(String language) {
    if (language == null || language.isBlank()) {
      return UNKNOWN_LANGUAGE;
    }
    var tag = Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") || tag.length() > 35 ? UNKNOWN_LANGUAGE : tag;
  }
}
