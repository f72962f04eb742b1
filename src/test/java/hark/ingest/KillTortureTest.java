package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.LongRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process in the middle of its imports, 50 times, and then looks whether all is there. Not
 * in the usual run, for it takes minutes: {@code bin/torture-imports} runs it.
 */
@Tag("torture")
@LongRun
class KillTortureTest {

  private static final int KILLS = 50;
  private static final int SHORTEST = 50;
  private static final int LONGEST = 1500;

  @TempDir private Path folder;

  /** Job number to video ID, of every request that was answered. */
  private final Map<Long, String> accepted = new HashMap<>();

  private int opened;

  @Test
  void nothingAcceptedIsLostAndTheIndexOpensEachTime() throws Exception {
    long seed = Long.getLong("hark.torture.seed", System.nanoTime());
    var random = new Random(seed);
    int refusedToStart = 0;
    for (int i = 0; i < KILLS; i++) {
      var life = live(i, SHORTEST + random.nextInt(LONGEST - SHORTEST));
      life.stream().filter(line -> line.startsWith("accepted ")).forEach(this::remember);
      opened += life.stream().anyMatch(line -> line.startsWith("opened ")) ? 1 : 0;
      refusedToStart += life.contains("ended by itself") ? 1 : 0;
    }
    assertEquals(0, refusedToStart, "a process failed to open what was left");

    var last = lastLife();
    var states = new HashMap<Long, String>();
    var found = new HashSet<String>();
    for (var line : last) {
      var words = line.split(" ", 5);
      switch (words[0]) {
        case "job" -> states.put(Long.parseLong(words[1]), words[2] + " " + words[3]);
        case "found" -> assertTrue(found.add(words[1]), line);
        default -> assertTrue(!words[0].equals("wrong:"), line);
      }
    }
    check(states, found);
    System.out.printf(
        "seed %d: %d kills, %d of them after the index was open; %d jobs accepted, none lost;"
            + " %d videos, %s%n",
        seed, KILLS, opened, accepted.size(), found.size(), last.getLast());
  }

  private void check(Map<Long, String> states, Set<String> found) {
    accepted.forEach(
        (number, video) -> {
          var state = states.get(number);
          assertTrue(
              (video + " IMPORTED").equals(state) || (video + " UNCHANGED").equals(state),
              "job %d of %s: %s".formatted(number, video, state));
          assertTrue(found.contains(video), video);
        });
    var asked = new HashSet<String>();
    states.values().forEach(state -> asked.add(state.split(" ")[0]));
    assertEquals(asked, found, "no more and no less than what was asked for");
  }

  private void remember(String line) {
    var words = line.split(" ");
    var before = accepted.putIfAbsent(Long.parseLong(words[1]), words[2]);
    assertTrue(before == null || before.equals(words[2]), "one number, two videos: " + line);
  }

  /** Starts a process, kills it some time after it began to work, and returns what it printed. */
  private List<String> live(int number, int millis) throws IOException, InterruptedException {
    var output = folder.resolve("out-" + number);
    var process = start(number, "run", output);
    // Mostly the time is counted from the first output, so that starting, too, is interrupted.
    if (number % 5 != 0) {
      while (process.isAlive() && Files.size(output) == 0) {
        Thread.sleep(5);
      }
    }
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    var lines = wholeLines(output);
    if (ended) {
      lines.add("ended by itself");
      System.out.println(Files.readString(folder.resolve("out-" + number + ".err")));
    }
    return lines;
  }

  private List<String> lastLife() throws IOException, InterruptedException {
    var output = folder.resolve("out-last");
    var process = start(KILLS, "finish", output);
    assertEquals(0, process.waitFor(), () -> read(folder.resolve("out-last.err")));
    return wholeLines(output);
  }

  private Process start(int seed, String mode, Path output) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(KillTorture.class.getName(), data().toString(), "" + seed, mode));
    Files.createFile(output);
    return new ProcessBuilder(command)
        .redirectOutput(output.toFile())
        .redirectError(Path.of(output + ".err").toFile())
        .start();
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** The lines of a file but for a last one that was cut off. */
  private static List<String> wholeLines(Path file) {
    var text = read(file);
    return new ArrayList<>(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
