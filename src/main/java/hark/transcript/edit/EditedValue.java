package hark.transcript.edit;

import java.util.Objects;
import java.util.Optional;

/**
 * What a person said of one property of a video, or that nobody said anything of it. To say that it
 * is not known, or that there is none, is a choice too.
 *
 * @param value empty when no choice was made
 */
public record EditedValue<T>(boolean made, Optional<T> value) {

  public EditedValue {
    Objects.requireNonNull(value);
    if (!made && value.isPresent()) {
      throw new IllegalArgumentException("A choice that was not made has no value");
    }
  }

  /** Nobody chose. */
  public static <T> EditedValue<T> none() {
    return new EditedValue<>(false, Optional.empty());
  }

  /** This was chosen. */
  public static <T> EditedValue<T> of(Optional<T> value) {
    return new EditedValue<>(true, value);
  }

  /** This was chosen, unless it is what came anyway. */
  public static <T> EditedValue<T> of(Optional<T> value, Optional<T> came) {
    return value.equals(came) ? none() : of(value);
  }

  /** What was chosen, else what came. */
  public Optional<T> over(Optional<T> came) {
    return made ? value : came;
  }
}
