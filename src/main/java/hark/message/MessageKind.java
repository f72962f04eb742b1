package hark.message;

/**
 * A kind of message. Implemented by enums: each constant has a text, under its name, in {@code
 * messages/kinds/<enum>_<language>.properties} for every language. The texts are patterns of ICU's
 * {@code MessageFormat}, with the values of the message as arguments from 0.
 *
 * <p>The names of constants are stored in journals: a renamed one makes stored messages show the
 * English text of their time.
 */
public interface MessageKind {

  /** Returns the name of the constant. */
  String name();

  /** Returns the simple name of the enum, which is the name of its files. */
  default String family() {
    return ((Enum<?>) this).getDeclaringClass().getSimpleName();
  }

  /** Returns the name under which the kind is stored, such as {@code QueryError.UNKNOWN_FILTER}. */
  default String id() {
    return family() + "." + name();
  }
}
