package hark.web.shell;

import hark.message.Message;
import hark.message.MessageKind;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;

/** The problems with a parameter or member, in texts that continue its name. */
public enum ParameterError implements MessageKind {
  MISSING,
  EMPTY,
  /** Value: the most characters. */
  TOO_LONG,
  /** Value: the most elements. */
  TOO_MANY,
  /** Values: the least and the greatest number. */
  NO_WHOLE_NUMBER,
  /** Value: the valid values. */
  NOT_ONE_OF,
  NO_TIERS,
  NO_VIDEO_ID,
  NO_LANGUAGE,
  NO_LANGUAGE_TAG,
  NO_YEAR,
  /** Value: the most characters. */
  BLANK_OR_LONG,
  NO_MEDIA_ADDRESS;

  /** Returns the problem that a constraint found. */
  public static Message of(ConstraintViolation<?> violation) {
    return switch (violation.getConstraintDescriptor().getAnnotation()) {
      case NotNull _ -> Message.of(MISSING);
      case NotEmpty _ -> Message.of(EMPTY);
      case Size size ->
          Message.of(
              violation.getInvalidValue() instanceof Collection ? TOO_MANY : TOO_LONG, size.max());
      case Pattern names -> Message.of(NOT_ONE_OF, names.regexp().replace("|", ", "));
      case OneOf names -> Message.of(NOT_ONE_OF, OneOf.Check.names(names));
      case WholeNumber range -> Message.of(NO_WHOLE_NUMBER, range.min(), range.max());
      case TierNames _ -> Message.of(NO_TIERS);
      case VideoIdText _ -> Message.of(NO_VIDEO_ID);
      case LanguageTagText _ -> Message.of(NO_LANGUAGE);
      case MediaAddress _ -> Message.of(NO_MEDIA_ADDRESS);
      case ValueOf value ->
          ValueOf.Check.problem(value.value(), String.valueOf(violation.getInvalidValue()))
              .orElseThrow();
      default -> throw new IllegalStateException("No text for " + violation);
    };
  }
}
