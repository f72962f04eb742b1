package hark.web.view;

import java.time.Duration;

/** A length of recordings, in the unit that fits. */
public record ListeningTime(long amount, Unit unit) {

  public enum Unit {
    SECONDS,
    MINUTES,
    HOURS
  }

  public static ListeningTime of(Duration length) {
    if (length.toSeconds() < 90) {
      return new ListeningTime(length.toSeconds(), Unit.SECONDS);
    }
    return length.toMinutes() < 100
        ? new ListeningTime(length.toMinutes(), Unit.MINUTES)
        : new ListeningTime(Math.round(length.toMinutes() / 60.0), Unit.HOURS);
  }

  public boolean isNone() {
    return amount == 0;
  }
}
