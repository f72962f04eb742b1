package hark.attack;

import hark.torture.Answer;
import hark.torture.Calls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Sends hostile files and judges by the processor time of the process how the work grows from n to
 * 4 n bytes. What seems to grow faster than the file is measured again, with 2 n in between.
 */
final class FileAttack {

  private static final int SMALL = 16_000;
  private static final int MIDDLE = 200_000;
  private static final int LARGE = 19_000_000;

  /** Between 4 for linear work and 16 for a square; tables grow in steps. */
  private static final double MOST_TIMES = 9;

  /** Processor time below which nothing is judged: compilers and collectors run too. */
  private static final long NOISE_MILLIS = 400;

  private static final long LARGE_MILLIS = 60_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Target target;
  private final List<String> wrong = new ArrayList<>();
  private int sent;
  private long slowest;
  private String slowestName = "";

  FileAttack(Target target) {
    this.target = target;
  }

  /**
   * @param share of all combinations to try, in percent
   */
  List<String> run(SplittableRandom random, int share) {
    HostileFiles.frames()
        .forEach(
            (format, frame) -> {
              for (var piece : HostileFiles.PIECES) {
                if (random.nextInt(100) < share) {
                  var name = format + " of " + shown(piece);
                  judge(name, size -> frame.apply(piece.repeat(size / piece.length())));
                }
              }
            });
    for (var name : HostileFiles.structures(100).keySet()) {
      judge(name, size -> HostileFiles.structures(size).get(name));
    }
    return wrong;
  }

  /** A few at the limit of a file, each bounded in processor time. */
  List<String> runLargest(SplittableRandom random, int files) {
    var frames = List.copyOf(HostileFiles.frames().entrySet());
    for (int i = 0; i < files && isUsable(); i++) {
      var frame = frames.get(random.nextInt(frames.size()));
      var piece = HostileFiles.PIECES.get(random.nextInt(HostileFiles.PIECES.size()));
      int bytes = piece.getBytes(StandardCharsets.UTF_8).length;
      var name = "19 MB: %s of %s".formatted(frame.getKey(), shown(piece));
      long millis = effort(name, frame.getValue().apply(piece.repeat(LARGE / bytes / 2)));
      if (millis > LARGE_MILLIS) {
        wrong.add("%s: %d ms".formatted(name, millis));
      }
    }
    return wrong;
  }

  String summary() {
    return "%d files, the dearest %d ms of processor time: %s"
        .formatted(sent, slowest, slowestName);
  }

  private void judge(String name, IntFunction<String> file) {
    for (int size : new int[] {SMALL, MIDDLE}) {
      if (!isUsable()) {
        return;
      }
      long one = effort(name, file.apply(size));
      long four = effort(name, file.apply(4 * size));
      if (four > Math.max(NOISE_MILLIS, MOST_TIMES * Math.max(one, 10))
          && isConfirmed(name, size, file)) {
        return; // larger ones take longer still
      }
    }
  }

  private boolean isConfirmed(String name, int size, IntFunction<String> file) {
    long one = Math.min(effort(name, file.apply(size)), effort(name, file.apply(size)));
    long two = effort(name, file.apply(2 * size));
    long four = effort(name, file.apply(4 * size));
    boolean confirmed = four > Math.max(NOISE_MILLIS, MOST_TIMES * Math.max(one, 10));
    if (confirmed) {
      wrong.add(
          "%s: %d, %d and %d ms for %d, twice and four times as many characters"
              .formatted(name, one, two, four, size));
    }
    return confirmed;
  }

  private boolean isUsable() {
    return target.isAlive() && wrong.size() < 30;
  }

  /** Sends a file and returns the processor time until the answer. */
  private long effort(String name, String file) {
    sent++;
    long before = Vitals.cpuMillis(target.pid());
    Answer answer;
    try (var calls = Calls.withToken(target.site(), PATIENCE)) {
      answer = calls.put("/api/videos/victim-file/transcript?language=en", file);
    }
    long millis = Vitals.cpuMillis(target.pid()) - before;
    if (millis > slowest) {
      slowest = millis;
      slowestName = name;
    }
    if (answer.status() == 0 || answer.status() == 500) {
      wrong.add(
          "%s, %d characters: %s"
              .formatted(name, file.length(), answer.status() == 0 ? "no answer" : "status 500"));
      return answer.status() == 0 ? Math.max(millis, PATIENCE.toMillis()) : millis;
    }
    return millis;
  }

  private static String shown(String piece) {
    var text = new StringBuilder();
    piece
        .codePoints()
        .forEach(
            c -> {
              if (c > ' ' && c < 127 && c != '|') {
                text.appendCodePoint(c);
              } else {
                text.append("U+").append(Integer.toHexString(c));
              }
            });
    return text.toString();
  }
}
