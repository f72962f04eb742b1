package hark.names;

import hark.language.Words;
import hark.language.Words.Word;
import java.util.ArrayList;
import java.util.List;

/** The writing of a name in the place of what was heard for it. */
final class NameWriting {

  private static final String POSSESSIVE = "s";

  private NameWriting() {}

  /** A range of a text, the end exclusive. */
  private record Range(int start, int end) {}

  /**
   * Replaces some words in a text wherever they occur or, if some of them have a capital, those
   * only: in <i>Mister Homes sold two homes</i> one is a name. The possessive of English stays.
   *
   * @param heard one word or two with a blank between them, as {@link Words} gives them
   * @return the same text if it does not have them
   */
  static String replace(String text, String heard, String name) {
    var found = find(text, heard);
    var written = found.stream().filter(range -> hasCapital(text, range)).toList();
    var replaced = new StringBuilder();
    int copied = 0;
    for (var range : written.isEmpty() ? found : written) {
      replaced.append(text, copied, range.start()).append(name);
      copied = range.end();
    }
    return replaced.append(text, copied, text.length()).toString();
  }

  private static boolean hasCapital(String text, Range range) {
    return Character.isUpperCase(text.codePointAt(range.start()));
  }

  private static List<Range> find(String text, String heard) {
    var words = Words.of(text);
    int size = heard.indexOf(' ') < 0 ? 1 : 2;
    var found = new ArrayList<Range>();
    for (int i = 0; i + size <= words.size(); i++) {
      var first = words.get(i);
      var last = words.get(i + size - 1);
      if (heard.equals(size == 1 ? first.text() : first.text() + " " + last.text())) {
        found.add(new Range(first.start(), end(text, last)));
        i += size - 1;
      }
    }
    return found;
  }

  /** Returns the end of a word without an apostrophe and an s after it. */
  private static int end(String text, Word word) {
    int apostrophe = word.end() - 1 - POSSESSIVE.length();
    boolean isPossessive =
        apostrophe > word.start()
            && text.startsWith(POSSESSIVE, word.end() - POSSESSIVE.length())
            && Words.isApostrophe(text.charAt(apostrophe));
    return isPossessive ? apostrophe : word.end();
  }
}
