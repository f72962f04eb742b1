package hark.query;

import hark.query.Query.Phrase;
import hark.query.Query.Together;
import hark.query.Query.Word;
import hark.transcript.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads query text: words, and phrases in double quotes. Words between blanks must all be said
 * within {@value #NEARBY} words; what stands together without a blank but is several words ({@code
 * e-mail}, Chinese) is a phrase. Takes time in proportion to the text.
 */
public final class QueryParser {

  /** How many words unquoted words may be spread over. */
  public static final int NEARBY = 40;

  /** The longest query text, in UTF-16 code units. */
  public static final int MAX_LENGTH = 2_000;

  /** The most words in a query. */
  public static final int MAX_WORDS = NEARBY;

  private final String text;
  private final List<Query> parts = new ArrayList<>();
  private int words;
  private int next;

  private QueryParser(String text) {
    this.text = text;
  }

  /**
   * Reads a query.
   *
   * @return nothing when there is not one word in the text
   * @throws QuerySyntaxException when a quote is not closed or the text is too long
   */
  public static Optional<Query> parse(String text) {
    checkLength(text);
    var parser = new QueryParser(text);
    parser.readParts();
    return together(parser.parts);
  }

  /**
   * The words of a text, without any syntax, as many as a query may have.
   *
   * @return nothing when there is not one word in the text
   */
  public static Optional<Query> literal(String text) {
    var reader = new Words().reset(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    var words = new ArrayList<Query>();
    while (words.size() < MAX_WORDS && reader.next()) {
      words.add(new Word(reader.word()));
    }
    return together(words);
  }

  private static void checkLength(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new QuerySyntaxException(
          MAX_LENGTH + 1, "A query has at most %d characters.".formatted(MAX_LENGTH));
    }
  }

  private static Optional<Query> together(List<Query> parts) {
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(new Together(parts, NEARBY));
    };
  }

  private void readParts() {
    while (next < text.length()) {
      if (isBlank(text.charAt(next))) {
        next++;
      } else if (isQuote(text.charAt(next))) {
        readQuoted();
      } else {
        readUnquoted();
      }
    }
  }

  private void readQuoted() {
    int opening = next++;
    int closing = next;
    while (closing < text.length() && !isQuote(text.charAt(closing))) {
      closing++;
    }
    if (closing == text.length()) {
      throw new QuerySyntaxException(
          opening + 1, "This quotation mark opens a phrase that is not closed; add a second one.");
    }
    add(opening, text.substring(next, closing));
    next = closing + 1;
  }

  private void readUnquoted() {
    int from = next;
    while (next < text.length() && !isBlank(text.charAt(next)) && !isQuote(text.charAt(next))) {
      next++;
    }
    add(from, text.substring(from, next));
  }

  private void add(int from, String piece) {
    var found = Words.of(piece).stream().map(word -> new Word(word.text())).toList();
    words += found.size();
    if (words > MAX_WORDS) {
      throw new QuerySyntaxException(
          from + 1, "A query has at most %d words; leave some out.".formatted(MAX_WORDS));
    }
    if (found.size() == 1) {
      parts.add(found.getFirst());
    } else if (found.size() > 1) {
      parts.add(new Phrase(found));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * The straight quotation mark and the curled and pointed ones that keyboards and word processors
   * make of it.
   */
  private static boolean isQuote(char c) {
    return c == '"'
        || c == '\u201C'
        || c == '\u201D'
        || c == '\u201E'
        || c == '\u201F'
        || c == '\u00AB'
        || c == '\u00BB'
        || c == '\uFF02'
        || c == '\u300C'
        || c == '\u300D';
  }
}
