package hark.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the trials measured: names, each with one or several numbers. */
final class Figures {

  private static final String MARK = "figure\t";

  private final Map<String, List<Double>> numbers = new LinkedHashMap<>();

  /** Prints a number for the process that reads the trial's output. */
  static void say(String name, double number) {
    System.out.printf(Locale.ROOT, "%s%s\t%.6f%n", MARK, name, number);
  }

  /** Takes a line of a trial's output; tells whether it was a figure. */
  boolean take(String line) {
    if (!line.startsWith(MARK)) {
      return false;
    }
    var cells = line.split("\t");
    numbers.computeIfAbsent(cells[1], name -> new ArrayList<>()).add(Double.valueOf(cells[2]));
    return true;
  }

  boolean has(String name) {
    return numbers.containsKey(name);
  }

  /** The median of what was said under a name. */
  double of(String name) {
    return percentile(
        Optional.ofNullable(numbers.get(name)).orElseThrow(() -> new IllegalStateException(name)),
        0.5);
  }

  /** The number below which a share of all lies, by nearest rank. */
  static double percentile(List<Double> numbers, double share) {
    var sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  static double median(long[] nanos) {
    return percentile(Arrays.stream(nanos).mapToObj(n -> n / 1e6).toList(), 0.5);
  }
}
