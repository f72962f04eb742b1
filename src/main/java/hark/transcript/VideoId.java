package hark.transcript;

/**
 * Names one recording, as its source names it: 1 to 128 characters of {@code [A-Za-z0-9._:~@+-]},
 * and neither {@code .} nor {@code ..}. Case counts. Ordered by code unit.
 */
public record VideoId(String value) implements Comparable<VideoId> {

  /** The longest ID taken. */
  public static final int MAX_LENGTH = 128;

  private static final String PUNCTUATION = "._:~@+-";

  /**
   * @throws IllegalArgumentException when the value is no video ID; the message does not repeat it
   */
  public VideoId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "A video ID has 1 to 128 letters, digits or . _ : ~ @ + - and is not . or ..");
    }
  }

  /** Tells whether the text can be a video ID; {@code null} cannot. */
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
