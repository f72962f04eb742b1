package hark.transcript;

import hark.language.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  /** No character stands for more words: squared words in Katakana make six. */
  private static final int WORDS_A_CHARACTER = 6;

  private static final String ELLIPSIS = "\u2026";

  private TranscriptLimits() {}

  /**
   * Tells why these segments are too much for one transcript, in one sentence; empty when they are
   * not.
   */
  public static Optional<String> excess(List<Segment> segments) {
    if (segments.size() > MAX_SEGMENTS) {
      return tooMany(segments.size(), "segments", MAX_SEGMENTS);
    }
    long length = segments.stream().mapToLong(segment -> segment.text().length()).sum();
    if (length > MAX_TEXTS) {
      return tooMany(length, "characters", MAX_TEXTS);
    }
    if (length <= MAX_WORDS / WORDS_A_CHARACTER || mostWords(segments) <= MAX_WORDS) {
      return Optional.empty(); // sooner known than by counting
    }
    long words = segments.stream().mapToLong(segment -> Words.count(segment.text())).sum();
    return words > MAX_WORDS ? tooMany(words, "words", MAX_WORDS) : Optional.empty();
  }

  /** No fewer than there are. ASCII words need something between them. */
  private static long mostWords(List<Segment> segments) {
    long most = 0;
    for (var segment : segments) {
      int ascii = 0;
      for (int i = 0; i < segment.text().length(); i++) {
        ascii += segment.text().charAt(i) < 128 ? 1 : 0;
      }
      most += (ascii + 1) / 2 + (long) WORDS_A_CHARACTER * (segment.text().length() - ascii);
    }
    return most;
  }

  private static Optional<String> tooMany(long count, String of, int most) {
    return Optional.of(
        String.format(
            Locale.ROOT, "The transcript has %,d %s; at most %,d are taken.", count, of, most));
  }

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
