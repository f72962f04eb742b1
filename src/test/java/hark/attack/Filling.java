package hark.attack;

import hark.torture.Calls;
import java.io.IOException;
import java.util.SplittableRandom;

/** The library that is attacked where none is given: 200 videos, and three of the longest kind. */
final class Filling {

  /** The words of each small video. */
  static final String PLAIN = "harbour";

  static final int LONG_SEGMENTS = 49_500;

  private static final int SMALL = 200;
  private static final int LONG = 3;

  private Filling() {}

  /**
   * Fills a library.
   *
   * @param hasLong whether the longest videos are among it, which make each search dear
   */
  static void fill(Calls calls, boolean hasLong) throws IOException {
    var random = new SplittableRandom(1);
    for (int i = 0; i < SMALL; i++) {
      put(calls, "small-" + i, vtt(random, 200, i));
    }
    for (int i = 0; i < (hasLong ? LONG : 0); i++) {
      put(calls, "long-" + i, vtt(random, LONG_SEGMENTS, i));
    }
  }

  private static void put(Calls calls, String id, String vtt) throws IOException {
    var answer = calls.put("/api/videos/%s/transcript?language=en&title=%s".formatted(id, id), vtt);
    if (!answer.isDone()) {
      throw new IOException(
          "%s was answered with %d: %s".formatted(id, answer.status(), answer.text()));
    }
  }

  /** Segments of words that do not compress well, half of them with {@code the}. */
  static String vtt(SplittableRandom random, int segments, int number) {
    var text = new StringBuilder("WEBVTT\n\n");
    for (int i = 0; i < segments; i++) {
      text.append(time(i)).append(" --> ").append(time(i + 1)).append('\n');
      text.append(i % 2 == 0 ? "the " : "of ").append(i == 1 ? PLAIN + " " : "");
      for (int word = 0; word < 8; word++) {
        text.append(word(random)).append(' ');
      }
      text.append(number).append("\n\n");
    }
    return text.toString();
  }

  private static String word(SplittableRandom random) {
    var word = new StringBuilder();
    for (int i = random.nextInt(4, 9); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  static String time(int second) {
    return "%02d:%02d:%02d.000".formatted(second / 3600, second / 60 % 60, second % 60);
  }
}
