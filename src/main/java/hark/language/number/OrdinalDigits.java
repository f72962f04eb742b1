package hark.language.number;

import java.util.List;
import java.util.OptionalLong;

/** Ordinal numbers in digits, with an ending: 21st, 2ème. */
final class OrdinalDigits {

  private OrdinalDigits() {}

  /** Reads the digits at the beginning of words that end in letters; empty if there are none. */
  static OptionalLong value(List<String> words) {
    var word = words.getFirst();
    int digits = 0;
    while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
      digits++;
    }
    boolean hasEnding = words.size() == 1 ? digits < word.length() : words.size() == 2;
    return digits > 0 && hasEnding
        ? DigitGroups.value(List.of(word.substring(0, digits)))
        : OptionalLong.empty();
  }
}
