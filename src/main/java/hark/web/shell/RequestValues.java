package hark.web.shell;

import hark.search.request.MatchOptions;
import hark.search.request.TierSelection;
import hark.transcript.VideoId;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The parser of page parameters as typed: invalid ones fall back to the default. */
public final class RequestValues {

  /**
   * The largest time in seconds: one day is more than enough for any recording, a hundred are
   * harmless.
   */
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(100L * 24 * 60 * 60);

  private static final int LONGEST_NUMBER = 12;

  private RequestValues() {}

  /** Returns the text as typed; empty if there is none. */
  public static String text(String typed) {
    return typed == null ? "" : typed;
  }

  /** Returns a whole number, moved into the range; the default if it is not a number. */
  public static int number(String typed, int usual, int least, int most) {
    if (typed == null || typed.length() > LONGEST_NUMBER || !isWholeNumber(typed)) {
      return usual;
    }
    return Math.clamp(Long.parseLong(typed), least, most);
  }

  /** Returns decimal seconds as milliseconds, not below 0; empty if it is not a time. */
  public static Optional<Long> seconds(String typed) {
    if (typed == null || typed.isEmpty() || typed.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      var seconds = new BigDecimal(typed).max(BigDecimal.ZERO).min(MOST_SECONDS);
      return Optional.of(seconds.movePointRight(3).longValue());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns the match options; invalid values count as the defaults. */
  public static MatchOptions reading(String nearby, String tiers) {
    return new MatchOptions(
        number(nearby, MatchOptions.USUAL.nearby(), 1, MatchOptions.MAX_NEARBY),
        tiers(tiers),
        MatchOptions.USUAL.tracks());
  }

  /** Returns the selected tiers; the usual ones if the text is invalid. */
  static TierSelection tiers(String typed) {
    return TierSelection.parse(text(typed)).orElse(TierSelection.ALL);
  }

  /**
   * Returns one of an enum's values by its name in lower case; the default if there is none of this
   * name.
   */
  static <E extends Enum<E>> E choice(String typed, E usual) {
    for (var value : usual.getDeclaringClass().getEnumConstants()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(typed)) {
        return value;
      }
    }
    return usual;
  }

  /** Returns a video ID; empty if the text is not a valid one. */
  public static Optional<VideoId> videoId(String typed) {
    return VideoId.isValid(typed) ? Optional.of(new VideoId(typed)) : Optional.empty();
  }

  private static boolean isWholeNumber(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    return text.length() > from && text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
  }
}
