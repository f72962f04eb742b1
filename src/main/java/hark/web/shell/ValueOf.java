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

/** What can be a value of a facet. Nothing at all passes. */
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValueOf.Check.class)
@interface ValueOf {

  Facet value();

  String message() default "must be a value of this kind";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Checks it; the message says what such a value is. */
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

    /** What is wrong with a value; nothing when it is fine. */
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
