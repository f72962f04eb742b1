package hark.web.shell;

import hark.message.Message;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;

/** The messages of violated constraints on parameters and members. */
public final class ConstraintMessages {

  private ConstraintMessages() {}

  /** Returns the problem that a constraint found. */
  public static Message of(ConstraintViolation<?> violation) {
    return switch (violation.getConstraintDescriptor().getAnnotation()) {
      case NotNull _ -> Message.of(ParameterError.MISSING);
      case NotEmpty _ -> Message.of(ParameterError.EMPTY);
      case Size size ->
          Message.of(
              violation.getInvalidValue() instanceof Collection
                  ? ParameterError.TOO_MANY
                  : ParameterError.TOO_LONG,
              size.max());
      case Pattern names ->
          Message.of(ParameterError.NOT_ONE_OF, names.regexp().replace("|", ", "));
      case OneOf names -> Message.of(ParameterError.NOT_ONE_OF, OneOf.Check.names(names));
      case WholeNumber range ->
          Message.of(ParameterError.NO_WHOLE_NUMBER, range.min(), range.max());
      case TierNames _ -> Message.of(ParameterError.NO_TIERS);
      case VideoIdText _ -> Message.of(ParameterError.NO_VIDEO_ID);
      case LanguageTagText _ -> Message.of(ParameterError.NO_LANGUAGE);
      case MediaAddress _ -> Message.of(ParameterError.NO_MEDIA_ADDRESS);
      case FacetValueText value ->
          FacetValueText.Check.problem(value.value(), String.valueOf(violation.getInvalidValue()))
              .orElseThrow();
      default -> throw new IllegalStateException("No text for " + violation);
    };
  }
}
