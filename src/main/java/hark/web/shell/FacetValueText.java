package hark.web.shell;

import hark.message.Message;
import hark.query.QueryParser;
import hark.search.request.Facet;
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
@Constraint(validatedBy = FacetValueText.Check.class)
@interface FacetValueText {

  Facet value();

  String message() default "invalid";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator. */
  final class Check implements ConstraintValidator<FacetValueText, String> {

    private Facet facet;

    @Override
    public void initialize(FacetValueText constraint) {
      facet = constraint.value();
    }

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || problem(facet, value).isEmpty();
    }

    /** Returns the problem with a value; empty if it is valid. */
    static Optional<Message> problem(Facet facet, String value) {
      if (value.isBlank() || value.length() > QueryParser.MAX_LENGTH) {
        return Optional.of(Message.of(ParameterError.BLANK_OR_LONG, QueryParser.MAX_LENGTH));
      }
      try {
        facet.filters(value);
        return Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.of(
            Message.of(
                facet == Facet.YEAR ? ParameterError.NO_YEAR : ParameterError.NO_LANGUAGE_TAG));
      }
    }
  }
}
