package hark.transcript;

import java.time.Duration;
import java.util.Locale;

/**
 * The limits of a transcript and its video. The records of this package enforce them, so that every
 * instance can be stored, indexed and shown. They are far above the length of any recording, and
 * low enough for the index and the memory of a small machine. Lengths of text are in UTF-16 code
 * units.
 */
public final class TranscriptLimits {

  /** The longest name of a speaker, original or edited. */
  public static final int MAX_SPEAKER = 500;

  /** The longest name of a source. */
  public static final int MAX_SOURCE = 100;

  /** The longest media address. */
  public static final int MAX_MEDIA = 8_000;

  /** The longest text of one segment. */
  public static final int MAX_TEXT = 1_000_000;

  /** The longest text of all segments of a transcript. */
  public static final int MAX_TEXTS = 24_000_000;

  /** The most segments in a transcript. */
  public static final int MAX_SEGMENTS = 500_000;

  /** The most words in a transcript: two weeks of speech without a pause. */
  public static final int MAX_WORDS = 4_000_000;

  /** The latest time in a recording, and the longest duration. */
  public static final Duration MAX_TIME = Duration.ofHours(300_000);

  /** The most renamed speakers in a video. */
  public static final int MAX_RENAMED = 20_000;

  /** The most edited tracks of a video. */
  public static final int MAX_TRACKS = 1_000;

  /** The most corrections in a track. */
  public static final int MAX_CORRECTIONS = 100_000;

  private static final String ELLIPSIS = "\u2026";

  private TranscriptLimits() {}

  /**
   * Cuts a name to a length; its last character then is an ellipsis. Never splits a surrogate pair.
   */
  public static String cut(String name, int length) {
    if (name.length() <= length) {
      return name;
    }
    int end = length - ELLIPSIS.length();
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end).strip() + ELLIPSIS;
  }

  public static void check(boolean within, String what, int most) {
    if (!within) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, "%s; at most %,d", what, most));
    }
  }
}
