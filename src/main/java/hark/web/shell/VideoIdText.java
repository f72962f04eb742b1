package hark.web.shell;

import hark.transcript.VideoId;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constraint: a valid video ID. {@code null} is valid unless {@code NotNull} forbids it. */
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = VideoIdText.Check.class)
public @interface VideoIdText {

  String message() default "invalid";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator. */
  final class Check implements ConstraintValidator<VideoIdText, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || VideoId.isValid(value);
    }
  }
}
