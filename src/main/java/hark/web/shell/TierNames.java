package hark.web.shell;

import hark.search.request.TierSelection;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constraint: a selection of tiers, see {@link TierSelection#parse}. {@code null} is valid. */
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TierNames.Check.class)
public @interface TierNames {

  String message() default "invalid";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator. */
  final class Check implements ConstraintValidator<TierNames, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || TierSelection.parse(value).isPresent();
    }
  }
}
