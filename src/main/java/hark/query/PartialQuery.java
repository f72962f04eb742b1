package hark.query;

import hark.language.Words;
import hark.language.Words.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a search field up to the cursor, with the words at its end that suggestions can
 * complete: those with no operator between them.
 *
 * @param text the whole text
 * @param words the last one is incomplete, unless the text ends with a blank
 * @param scope the kind of completion that is possible here
 */
public record PartialQuery(String text, List<Word> words, Scope scope) {

  /** The kind of completion. */
  public enum Scope {
    ANYTHING,
    SPEAKERS,
    TITLES,
    /** None: in the value of another filter, or after something complete. */
    NOTHING
  }

  /** The longest text that is completed, in UTF-16 code units. */
  public static final int MAX_LENGTH = 200;

  private static final String SPEAKER = "speaker:";
  private static final String TITLE = "title:";
  private static final Set<String> OPERATORS = Set.of("OR", "NOT", "NEAR");

  public PartialQuery {
    words = List.copyOf(words);
  }

  /** Parses the text up to the cursor. */
  public static PartialQuery of(String text) {
    int from = from(text);
    var words = Words.of(text.substring(from)).stream().map(word -> moved(word, from)).toList();
    for (int i = words.size() - 1; i >= 0; i--) {
      if (OPERATORS.contains(text.substring(words.get(i).start(), words.get(i).end()))) {
        words = words.subList(i + 1, words.size());
        break;
      }
    }
    return new PartialQuery(
        text, words, text.length() > MAX_LENGTH ? Scope.NOTHING : scope(text, from));
  }

  private static Word moved(Word word, int by) {
    return new Word(word.text(), word.start() + by, word.end() + by);
  }

  /** Returns the offset of the last words: after anything that could be an operator. */
  private static int from(String text) {
    int from = text.length();
    while (from > 0 && isPlain(text, from - 1)) {
      from--;
    }
    if (from > 0 && "/~*".indexOf(text.charAt(from - 1)) >= 0) { // as in NEAR/8
      while (from < text.length() && !Character.isWhitespace(text.charAt(from))) {
        from++;
      }
    }
    return from;
  }

  private static boolean isPlain(String text, int at) {
    char c = text.charAt(at);
    boolean tied = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || tied && (c == '-' || Words.isDropped(text, at));
  }

  private static Scope scope(String text, int from) {
    var head = text.substring(0, from);
    var filter = head.endsWith("\"") ? head.substring(0, head.length() - 1) : head;
    if (filter.endsWith(SPEAKER)) {
      return Scope.SPEAKERS;
    }
    if (filter.endsWith(TITLE)) {
      return Scope.TITLES;
    }
    boolean apart = from < text.length() && Character.isWhitespace(text.charAt(from));
    return filter.endsWith(":") || !apart && isClosed(head) ? Scope.NOTHING : Scope.ANYTHING;
  }

  /** Checks whether the text before the words ends with something complete. */
  private static boolean isClosed(String head) {
    boolean quoted = head.chars().filter(c -> c == '"').count() % 2 == 1;
    return head.endsWith("\"") ? !quoted : head.matches("(?s).*[/~*][0-9]*s?");
  }

  /** Returns the text with a phrase that is still open closed at its end. */
  public String closed() {
    return isOpen() ? text.stripTrailing() + '"' : text;
  }

  /**
   * Returns the text with the incomplete word at its end as a prefix; in a phrase that is still
   * open without it. Empty if there is none, or it is too short for a prefix.
   */
  public Optional<String> withPrefix() {
    var prefix = prefix();
    boolean isLong = prefix.codePointCount(0, prefix.length()) >= Query.Prefix.SHORTEST;
    if (scope != Scope.ANYTHING || !isLong) {
      return Optional.empty();
    }
    int start = words.getLast().start();
    if (isOpen()) {
      var phrase = text.substring(0, start).stripTrailing();
      return Optional.of(
          phrase.endsWith("\"")
              ? text.substring(0, start - 1) + text.substring(start) + '*'
              : phrase + '"');
    }
    int sign = start > 0 && text.charAt(start - 1) == '-' ? start - 1 : start; // leaves a word out
    boolean isApart = sign == 0 || " (".indexOf(text.charAt(sign - 1)) >= 0;
    return isApart ? Optional.of(text + '*') : Optional.empty();
  }

  private boolean isOpen() {
    return text.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  /** Returns the incomplete word; empty if there is none. */
  public String prefix() {
    return isBegun() ? words.getLast().text() : "";
  }

  private boolean isBegun() {
    return !words.isEmpty() && words.getLast().end() == text.length();
  }

  /** Returns the last complete word; empty if there is none before the incomplete one. */
  public String previous() {
    int whole = words.size() - (isBegun() ? 1 : 0);
    return whole > 0 ? words.get(whole - 1).text() : "";
  }

  /**
   * Replaces the last words.
   *
   * @param last the number of words to replace, including the incomplete one
   * @return the whole text
   */
  public String with(int last, String instead) {
    int at = last == 0 ? text.length() : words.get(words.size() - last).start();
    return text.substring(0, at) + instead;
  }

  /**
   * Replaces the last words by a filter, or replaces the value of the filter at the end.
   *
   * @param filter its name with the colon
   * @return the whole text
   */
  public String withFilter(int last, String filter, String value) {
    var quoted = filter + '"' + value.replace("\"", "") + '"';
    if (scope == Scope.ANYTHING) {
      return with(last, quoted);
    }
    return text.substring(0, text.lastIndexOf(filter)) + quoted;
  }

  /** Replaces the last words by a speaker filter. */
  public String withSpeaker(int last, String name) {
    return withFilter(last, SPEAKER, name);
  }

  /** Replaces the last words by a title filter. */
  public String withTitle(int last, String title) {
    return withFilter(last, TITLE, title);
  }

  /**
   * Counts the last words that match a name from any of its words on, the incomplete one as a
   * prefix; 0 if they do not match.
   */
  public int match(List<String> name) {
    for (int count = words.size(); count > 0; count--) {
      for (int at = 0; at + count <= name.size(); at++) {
        if (isAt(name, at, count)) {
          return count;
        }
      }
    }
    return 0;
  }

  private boolean isAt(List<String> name, int at, int count) {
    for (int i = 0; i < count; i++) {
      var typed = words.get(words.size() - count + i).text();
      boolean begun = i == count - 1 && isBegun();
      var word = name.get(at + i);
      if (begun ? !word.startsWith(typed) : !word.equals(typed)) {
        return false;
      }
    }
    return true;
  }
}
