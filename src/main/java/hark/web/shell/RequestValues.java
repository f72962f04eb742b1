package hark.web.shell;

import hark.search.MatchOptions;
import hark.transcript.VideoId;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Parameters of pages as they were typed: what cannot be read falls back to the usual value. */
public final class RequestValues {

  /** A day in milliseconds is more than enough for any recording, a hundred of them harmless. */
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(100L * 24 * 60 * 60);

  private static final int LONGEST_NUMBER = 12;

  private RequestValues() {}

  /** Text as typed; empty when there is none. */
  public static String text(String typed) {
    return typed == null ? "" : typed;
  }

  /** A whole number, moved into the range; the usual one when it is none. */
  public static int number(String typed, int usual, int least, int most) {
    if (typed == null || typed.length() > LONGEST_NUMBER || !isWholeNumber(typed)) {
      return usual;
    }
    return Math.clamp(Long.parseLong(typed), least, most);
  }

  /** Decimal seconds as milliseconds, not below 0; nothing when it is no time. */
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

  /** How a query is read; what cannot be understood is as usual. */
  public static MatchOptions reading(String nearby, String tiers) {
    return new MatchOptions(
        number(nearby, MatchOptions.USUAL.nearby(), 1, MatchOptions.MAX_NEARBY),
        choice(tiers, MatchOptions.USUAL.tiers()),
        MatchOptions.USUAL.tracks());
  }

  /** One of an enum's values by its name in small letters; the usual one when it is none. */
  static <E extends Enum<E>> E choice(String typed, E usual) {
    for (var value : usual.getDeclaringClass().getEnumConstants()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(typed)) {
        return value;
      }
    }
    return usual;
  }

  /** A video ID; nothing when it cannot be one. */
  public static Optional<VideoId> videoId(String typed) {
    return VideoId.isValid(typed) ? Optional.of(new VideoId(typed)) : Optional.empty();
  }

  private static boolean isWholeNumber(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    return text.length() > from && text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
  }
}
