package hark.language.number;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Numbers in digits, together or in groups of three: 2000, 2,000, 2.000. */
final class DigitGroups {

  /** The most digits of a number, so that it fits into a long. */
  private static final int MOST_DIGITS = 15;

  private static final int GROUP = 3;

  private DigitGroups() {}

  /** Reads a number from words of digits; empty if they are none, or begin with a zero. */
  static OptionalLong value(List<String> words) {
    var digits = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean fits = i == 0 ? words.size() == 1 || word.length() <= GROUP : word.length() == GROUP;
      if (!fits || !isDigits(word)) {
        return OptionalLong.empty();
      }
      digits.append(word);
    }
    boolean isNumber =
        digits.length() <= MOST_DIGITS && (digits.charAt(0) != '0' || digits.length() == 1);
    return isNumber ? OptionalLong.of(Long.parseLong(digits.toString())) : OptionalLong.empty();
  }

  /** Checks whether a word consists of digits; those of all scripts are the same in a word. */
  static boolean isDigits(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns the ways to write a number in digits, each as its words. */
  static Set<List<String>> ways(long value) {
    var digits = Long.toString(value);
    var ways = new LinkedHashSet<List<String>>();
    ways.add(List.of(digits));
    var groups = new ArrayList<String>();
    for (int end = digits.length(); end > 0; end -= GROUP) {
      groups.addFirst(digits.substring(Math.max(0, end - GROUP), end));
    }
    ways.add(List.copyOf(groups));
    return ways;
  }
}
