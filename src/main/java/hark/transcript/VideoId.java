package hark.transcript;

/**
 * The ID of one recording, as its source assigns it: 1 to 128 characters of {@code
 * [A-Za-z0-9._:~@+-]}, and neither {@code .} nor {@code ..}. Case-sensitive. Ordered by code unit.
 */
public record VideoId(String value) implements Comparable<VideoId> {

  /** The longest ID. */
  public static final int MAX_LENGTH = 128;

  private static final String PUNCTUATION = "._:~@+-";

  /**
   * @throws IllegalArgumentException if the value is not a valid ID; the message does not repeat it
   */
  public VideoId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "A video ID must have 1 to 128 letters, digits or . _ : ~ @ + - and must not be . or ..");
    }
  }

  /** Checks whether a text is a valid ID; {@code null} is not. */
  public static boolean isValid(String text) {
    return text != null
        && !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && !text.equals(".")
        && !text.equals("..")
        && text.chars().allMatch(VideoId::isAllowed);
  }

  private static boolean isAllowed(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || PUNCTUATION.indexOf(c) >= 0;
  }

  @Override
  public int compareTo(VideoId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
