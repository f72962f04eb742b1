package hark.transcript;

import java.time.Duration;
import java.util.Locale;

/**
 * The most that a transcript and its video may hold. The records of this package enforce them, so
 * that whatever could be made can also be stored, indexed and shown. They are far above what is
 * said in any recording, and below what the index or the memory of a small machine cannot take.
 * Lengths of text are in UTF-16 code units.
 */
public final class TranscriptLimits {

  /** The longest name of a speaker, as it came or as people changed it. */
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

  /** The most speakers that people renamed in a video. */
  public static final int MAX_RENAMED = 20_000;

  /** The most tracks of a video that people changed something in. */
  public static final int MAX_TRACKS = 1_000;

  /** The most corrections in a track. */
  public static final int MAX_CORRECTIONS = 100_000;

  private static final String ELLIPSIS = "\u2026";

  private TranscriptLimits() {}

  /** A name cut to a length, its last character then an ellipsis; never half of a pair. */
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
