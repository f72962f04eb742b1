package hark.web.shell;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constraint: a whole number in a range, as text. {@code null} and empty are valid. */
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WholeNumber.Check.class)
public @interface WholeNumber {

  int min();

  int max();

  String message() default "invalid";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator. */
  final class Check implements ConstraintValidator<WholeNumber, String> {

    private static final int LONGEST = 9;

    private WholeNumber range;

    @Override
    public void initialize(WholeNumber constraint) {
      range = constraint;
    }

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null
          || !value.isEmpty()
              && value.length() <= LONGEST
              && value.chars().allMatch(c -> c >= '0' && c <= '9')
              && Integer.parseInt(value) >= range.min()
              && Integer.parseInt(value) <= range.max();
    }
  }
}
