package hark.torture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of one version of a video, made of its ID and number alone, so that they need not be
 * remembered. Each segment has a word that no other segment of any video has.
 */
record Speech(String video, int version) {

  private static final int LETTERS = 11;

  int segments() {
    return 3 + Math.floorMod(hash(-1), 5);
  }

  long startMillis(int segment) {
    return 2_000 + 5_000L * segment + 250L * Math.floorMod(hash(segment), 8);
  }

  String text(int segment) {
    return "%s went to the harbour %d times".formatted(word(segment), segment + 2);
  }

  /** The word that only this segment has. */
  String word(int segment) {
    long bits = hash(segment) >>> 1;
    var word = new StringBuilder("zq");
    for (int i = 0; i < LETTERS; i++) {
      word.append((char) ('a' + bits % 26));
      bits /= 26;
    }
    return word.toString();
  }

  private long hash(int segment) {
    var name = "%s %d %d".formatted(video, version, segment);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
  }

  String title() {
    return "%s, version %d".formatted(video, version);
  }

  String webVtt() {
    return IntStream.range(0, segments())
        .mapToObj(i -> "%s --> %s%n%s%n%n".formatted(time(i, 0), time(i, 2_500), text(i)))
        .collect(Collectors.joining("", "WEBVTT\n\n", ""));
  }

  private String time(int segment, long more) {
    long millis = startMillis(segment) + more;
    return String.format(
        Locale.ROOT, "00:%02d:%02d.%03d", millis / 60_000, millis / 1_000 % 60, millis % 1_000);
  }

  /** Any word of letters. */
  static String anyWord(RandomGenerator random) {
    return random
        .ints(8, 'a', 'z' + 1)
        .mapToObj(c -> "" + (char) c)
        .collect(Collectors.joining("", "zc", ""));
  }
}
