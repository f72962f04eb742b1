package hark.web.shell;

import hark.transcript.Video;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;

/** A constraint: an http or https address that a player can use, or nothing. */
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MediaAddress.Check.class)
public @interface MediaAddress {

  String message() default "invalid";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator. */
  final class Check implements ConstraintValidator<MediaAddress, String> {

    private static final int LONGEST = 4_000;

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      if (value == null || value.isEmpty()) {
        return true;
      }
      try {
        var address = new URI(value);
        return value.length() <= LONGEST && address.isAbsolute() && Video.isPlayable(address);
      } catch (URISyntaxException e) {
        return false;
      }
    }
  }
}
