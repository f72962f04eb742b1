package hark.torture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The arguments of a run: {@code [seed] [--name value]...}. */
public final class Options {

  private final long seed;
  private final Map<String, String> values;

  private Options(long seed, Map<String, String> values) {
    this.seed = seed;
    this.values = values;
  }

  /**
   * @throws IllegalArgumentException when a word is none that is known
   */
  public static Options of(String[] words, String... known) {
    var left = new ArrayList<>(List.of(words));
    long seed = System.currentTimeMillis() % 1_000_000_000;
    if (!left.isEmpty() && left.getFirst().matches("[0-9]{1,18}")) {
      seed = Long.parseLong(left.removeFirst());
    }
    var values = new HashMap<String, String>();
    while (!left.isEmpty()) {
      var name = left.removeFirst();
      if (!Arrays.asList(known).contains(name) || left.isEmpty()) {
        throw new IllegalArgumentException(
            "usage: [seed] and any of %s, each with a value".formatted(Arrays.toString(known)));
      }
      values.put(name, left.removeFirst());
    }
    return new Options(seed, values);
  }

  public long seed() {
    return seed;
  }

  public String get(String name, String usual) {
    return values.getOrDefault(name, usual);
  }

  public int number(String name, int usual) {
    return Integer.parseInt(get(name, "" + usual));
  }

  /** Whether a part is to be run: all are, unless {@code --only} names some. */
  public boolean runs(String part) {
    var only = get("--only", "");
    return only.isEmpty() || List.of(only.split(",")).contains(part);
  }
}
