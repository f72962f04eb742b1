package hark.query;

import hark.language.WhiteSpaceCleaner;
import hark.language.Words;
import hark.query.Token.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a query text that are looked for as they are typed, with their places in the text:
 * those of phrases, groups and operators too, but no filters, no unwanted words, and none with
 * {@code *} or {@code ~}.
 *
 * @param text the whole query text
 */
public record QueryWords(String text, List<QueryWord> words) {

  /**
   * A word of a query text.
   *
   * @param text the word, as {@link Words} gives it
   * @param start offset in the query text, in UTF-16 code units
   * @param end offset after the word
   * @param follows whether it directly follows the word before it, without an operator between them
   * @param run number of the run of characters without a blank that it is part of, such as {@code
   *     e-mail}; {@value #IN_PHRASE} inside a phrase
   */
  public record QueryWord(String text, int start, int end, boolean follows, int run) {

    /** The value of {@link #run} inside a phrase. */
    public static final int IN_PHRASE = -1;
  }

  /**
   * A change of one or several words that follow each other.
   *
   * @param first number of the first word, from 0
   * @param end number after the last word
   * @param instead one word, or several with blanks between them
   */
  public record WordChange(int first, int end, String instead) {}

  /** A piece of a changed query text. */
  public record QueryPiece(String text, boolean isChanged) {}

  public QueryWords {
    words = List.copyOf(words);
  }

  /** Finds the words of a text; of one with invalid syntax all words. */
  public static QueryWords of(String text) {
    try {
      return new QueryWords(text, new Reader(text).read());
    } catch (QuerySyntaxException e) {
      var words = new ArrayList<QueryWord>();
      Words.of(text)
          .forEach(
              word ->
                  words.add(
                      new QueryWord(
                          word.text(), word.start(), word.end(), true, QueryWord.IN_PHRASE)));
      return new QueryWords(text, words);
    }
  }

  /**
   * Applies changes to the text, and keeps a capital at the start of a word.
   *
   * @param changes in order, without overlap
   * @return the pieces of the new text, in order
   */
  public List<QueryPiece> with(List<WordChange> changes) {
    var pieces = new ArrayList<QueryPiece>();
    int from = 0;
    for (var change : changes) {
      int start = words.get(change.first()).start();
      int end = words.get(change.end() - 1).end();
      if (start > from) {
        pieces.add(new QueryPiece(text.substring(from, start), false));
      }
      pieces.add(new QueryPiece(capitalized(change.instead(), start), true));
      from = end;
    }
    if (from < text.length()) {
      pieces.add(new QueryPiece(text.substring(from), false));
    }
    return pieces;
  }

  /**
   * Returns the words that can be removed without changing what is left: those outside of phrases
   * whose whole run is unwanted.
   *
   * @param unwanted as {@link QueryWord#text()}
   */
  public List<QueryWord> removable(Set<String> unwanted) {
    var kept = new HashSet<Integer>(Set.of(QueryWord.IN_PHRASE));
    words.stream()
        .filter(word -> !unwanted.contains(word.text()))
        .forEach(word -> kept.add(word.run()));
    return words.stream().filter(word -> !kept.contains(word.run())).toList();
  }

  /** Returns the words that stand alone: outside of phrases, and the whole of their run. */
  public List<QueryWord> alone() {
    try {
      var runs = new HashMap<Integer, Integer>();
      for (var token : Tokenizer.of(text)) {
        if (token.kind() == TokenKind.BARE) {
          runs.put(token.at(), token.at() + token.text().length());
        }
      }
      return words.stream()
          .filter(word -> runs.getOrDefault(word.start(), -1) == word.end())
          .toList();
    } catch (QuerySyntaxException e) {
      return List.of();
    }
  }

  /**
   * Removes words.
   *
   * @param unwanted some of {@link #words}, in their order
   * @return the rest of the text; it may have become invalid, as "OR budget"
   */
  public String without(List<QueryWord> unwanted) {
    var rest = new StringBuilder();
    int from = 0;
    for (int i = 0; i < unwanted.size(); i++) {
      var word = unwanted.get(i);
      boolean inRun = i > 0 && unwanted.get(i - 1).run() == word.run();
      rest.append(text, inRun ? word.start() : from, word.start());
      from = word.end();
    }
    return WhiteSpaceCleaner.collapse(rest.append(text, from, text.length()).toString());
  }

  /** Returns the text without its filters; all of it if it is invalid. */
  public String unfiltered() {
    return tokens(false).orElse(text);
  }

  /** Returns the filters of the text, with blanks between them; empty if it is invalid. */
  public String filters() {
    return tokens(true).orElse("");
  }

  /** Returns the parts of the text that are filters, or those that are not. */
  private Optional<String> tokens(boolean isFilter) {
    try {
      var tokens = Tokenizer.of(text);
      var words = new HashSet<>(FilterParser.split(tokens).rest());
      var part = new StringBuilder();
      for (int i = 0; i + 1 < tokens.size(); i++) {
        if (words.contains(tokens.get(i)) != isFilter) {
          part.append(text, tokens.get(i).at(), tokens.get(i + 1).at());
        }
      }
      return Optional.of(WhiteSpaceCleaner.collapse(part.toString()));
    } catch (QuerySyntaxException e) {
      return Optional.empty();
    }
  }

  private String capitalized(String word, int at) {
    return Character.isUpperCase(text.codePointAt(at))
        ? Character.toString(Character.toTitleCase(word.codePointAt(0)))
            + word.substring(word.offsetByCodePoints(0, 1))
        : word;
  }

  /** A pass over the tokens of a valid text. */
  private static final class Reader {

    private final List<Token> tokens;
    private final List<QueryWord> words = new ArrayList<>();
    private Optional<Token> before = Optional.empty();
    private int next;

    Reader(String text) {
      tokens = FilterParser.split(Tokenizer.of(text)).rest();
    }

    List<QueryWord> read() {
      while (tokens.get(next).kind() != TokenKind.END) {
        var token = tokens.get(next++);
        if (token.kind() == TokenKind.MINUS || token.isBare("NOT")) {
          skipUnwanted();
        } else {
          read(token);
        }
      }
      return words;
    }

    private void read(Token token) {
      boolean isWord =
          token.kind() == TokenKind.QUOTED
              || token.kind() == TokenKind.BARE && !isOperator(token) && !isExpanded(token);
      if (!isWord) {
        before = Optional.empty();
        return;
      }
      boolean follows =
          token.kind() == TokenKind.BARE
              && before.filter(last -> last.kind() == TokenKind.BARE).isPresent();
      int at = token.at() + (token.kind() == TokenKind.QUOTED ? 1 : 0);
      var inside = Words.of(token.text());
      int run = token.kind() == TokenKind.BARE ? token.at() : QueryWord.IN_PHRASE;
      for (var word : inside) {
        words.add(new QueryWord(word.text(), at + word.start(), at + word.end(), follows, run));
        follows = true;
        before = Optional.of(token);
      }
    }

    /** Skips what follows a minus sign: a term, or a group. */
    private void skipUnwanted() {
      before = Optional.empty();
      if (DistanceParser.isOperator(tokens.get(next))) {
        next++; // NOT NEAR/8
      }
      int depth = 0;
      do {
        var kind = tokens.get(next).kind();
        depth += kind == TokenKind.OPEN ? 1 : kind == TokenKind.CLOSE ? -1 : 0;
        next += kind == TokenKind.END ? 0 : 1;
      } while (depth > 0 && tokens.get(next).kind() != TokenKind.END);
    }

    private static boolean isOperator(Token token) {
      return token.isBare("OR") || token.isBare("AND") || DistanceParser.isOperator(token);
    }

    private static boolean isExpanded(Token token) {
      var text = token.text();
      return text.endsWith("*") || text.endsWith("~") || text.contains(TermParser.SOUNDS);
    }
  }
}
