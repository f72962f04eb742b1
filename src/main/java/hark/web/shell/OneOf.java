package hark.web.shell;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A constraint: the name of an enum's value, in lower case. {@code null} and empty are valid. */
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneOf.Check.class)
public @interface OneOf {

  Class<? extends Enum<?>> value();

  String message() default "invalid";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator. */
  final class Check implements ConstraintValidator<OneOf, String> {

    private Enum<?>[] values;

    @Override
    public void initialize(OneOf constraint) {
      values = constraint.value().getEnumConstants();
    }

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || Arrays.stream(values).anyMatch(one -> name(one).equals(value));
    }

    /** Returns the valid names, with commas between them. */
    static String names(OneOf constraint) {
      return Arrays.stream(constraint.value().getEnumConstants())
          .map(Check::name)
          .collect(Collectors.joining(", "));
    }

    private static String name(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }
  }
}
