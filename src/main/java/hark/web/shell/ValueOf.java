package hark.web.shell;

import hark.query.QueryParser;
import hark.search.Facet;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/** A constraint: a valid value of a facet. {@code null} and empty are valid. */
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValueOf.Check.class)
@interface ValueOf {

  Facet value();

  String message() default "must be a value of this kind";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator; its message describes valid values. */
  final class Check implements ConstraintValidator<ValueOf, String> {

    private Facet facet;

    @Override
    public void initialize(ValueOf constraint) {
      facet = constraint.value();
    }

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      var wrong = value == null ? Optional.<String>empty() : wrong(facet, value);
      wrong.ifPresent(
          message -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
          });
      return wrong.isEmpty();
    }

    /** Returns the problem with a value; empty if it is valid. */
    static Optional<String> wrong(Facet facet, String value) {
      if (value.isBlank() || value.length() > QueryParser.MAX_LENGTH) {
        return Optional.of("must not be blank or longer than " + QueryParser.MAX_LENGTH);
      }
      try {
        facet.filters(value);
        return Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.of(e.getMessage());
      }
    }
  }
}
