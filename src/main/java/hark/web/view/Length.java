package hark.web.view;

import java.time.Duration;

/** How much there is to hear, in the unit that fits. */
public record Length(long amount, Unit unit) {

  public enum Unit {
    SECONDS,
    MINUTES,
    HOURS
  }

  public static Length of(Duration length) {
    if (length.toSeconds() < 90) {
      return new Length(length.toSeconds(), Unit.SECONDS);
    }
    return length.toMinutes() < 100
        ? new Length(length.toMinutes(), Unit.MINUTES)
        : new Length(Math.round(length.toMinutes() / 60.0), Unit.HOURS);
  }

  public boolean isNone() {
    return amount == 0;
  }
}
