package hark.transcript.edit;

import java.util.Objects;
import java.util.Optional;

/**
 * An edit of one property of a video, or the absence of an edit. An edit can also say that the
 * property is unknown or that there is none.
 *
 * @param made whether the property was edited
 * @param value the new value; empty if the property was cleared or not edited
 */
public record EditedValue<T>(boolean made, Optional<T> value) {

  public EditedValue {
    Objects.requireNonNull(value);
    if (!made && value.isPresent()) {
      throw new IllegalArgumentException("A choice that was not made has no value");
    }
  }

  /** Returns the absence of an edit. */
  public static <T> EditedValue<T> none() {
    return new EditedValue<>(false, Optional.empty());
  }

  /** Returns an edit with a new value, or one that clears the property. */
  public static <T> EditedValue<T> of(Optional<T> value) {
    return new EditedValue<>(true, value);
  }

  /**
   * Returns an edit, unless the value is that of the source anyway.
   *
   * @param original the value from the source
   */
  public static <T> EditedValue<T> of(Optional<T> value, Optional<T> original) {
    return value.equals(original) ? none() : of(value);
  }

  /** Returns the edited value, or the original one if there is no edit. */
  public Optional<T> orOriginal(Optional<T> original) {
    return made ? value : original;
  }
}
