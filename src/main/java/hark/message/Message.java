package hark.message;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A text for people that is not worded yet: its kind and its values.
 *
 * @param values strings, whole numbers as {@link Long}, and messages inside this one, which are
 *     worded in the same language
 */
public record Message(MessageKind kind, List<Object> values) {

  /** The message without a text. */
  public static final Message EMPTY = verbatim("");

  public Message {
    Objects.requireNonNull(kind);
    values = values.stream().map(Message::value).toList();
  }

  /** Creates a message; whole numbers may be of any type, and kinds stand for messages. */
  public static Message of(MessageKind kind, Object... values) {
    return new Message(kind, Arrays.asList(values));
  }

  /** Creates a message of a text that is shown in every language as it is. */
  public static Message verbatim(String text) {
    return of(new StoredText("", text));
  }

  private static Object value(Object value) {
    return switch (value) {
      case Integer number -> number.longValue();
      case Long number -> number;
      case String text -> text;
      case Message(StoredText stored, var _) when stored.stored().isEmpty() -> stored.text();
      case Message message -> message;
      case MessageKind kind -> of(kind);
      default ->
          throw new IllegalArgumentException(
              "No value of a message: " + value.getClass().getName());
    };
  }

  /** Returns the message with all its texts changed, but not their kinds. */
  public Message mapTexts(UnaryOperator<String> change) {
    var newKind =
        kind instanceof StoredText stored
            ? new StoredText(stored.stored(), change.apply(stored.text()))
            : kind;
    return new Message(newKind, values.stream().map(value -> mapped(value, change)).toList());
  }

  private static Object mapped(Object value, UnaryOperator<String> change) {
    return switch (value) {
      case String text -> change.apply(text);
      case Message message -> message.mapTexts(change);
      default -> value;
    };
  }

  /** Checks whether the message has no text in any language. */
  public boolean isEmpty() {
    return equals(EMPTY);
  }
}
