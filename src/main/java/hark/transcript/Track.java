package hark.transcript;

import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * One transcript of a video: its language, and whether people or a speech recogniser wrote it.
 *
 * @param language a BCP 47 tag such as {@code en} or {@code zh-Hant}, or {@link #UNKNOWN_LANGUAGE}
 */
public record Track(String language, TrackKind kind) {

  /** The tag of an undeclared language (ISO 639-2 "undetermined"). */
  public static final String UNKNOWN_LANGUAGE = "und";

  /**
   * The order from the best track: written by people, then unknown, then by a recogniser; then by
   * key.
   */
  public static final Comparator<Track> BEST_FIRST =
      Comparator.comparing((Track track) -> track.kind().rank).thenComparing(Track::key);

  /** The author of a transcript: people, a recogniser, or unknown. */
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

  /** Returns the track of which nothing was declared. */
  public static Track unknown() {
    return new Track(UNKNOWN_LANGUAGE, TrackKind.UNKNOWN);
  }

  /**
   * Returns a short key, unique among the tracks of one video, such as {@code en.auto}; safe as a
   * file name.
   */
  public String key() {
    return kind == TrackKind.UNKNOWN
        ? language
        : language + "." + kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the language with its script, such as {@code en-Latn} or {@code zh-Hant}, without the
   * region: two tracks with the same written language have the same words. {@link
   * #UNKNOWN_LANGUAGE} for an unknown language.
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
