package hark.query;

import hark.language.Words;
import hark.query.Query.AllWithin;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.StemmedWord;
import hark.query.Query.Without;
import hark.query.Token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parser of query text; docs/guide/query-syntax.md describes the syntax. From the strongest to
 * the weakest binding: words, phrases, prefixes and groups; {@code NEAR} and {@code NOT NEAR};
 * blanks, with {@code -} and {@code NOT}; {@code OR}. Takes linear time; the size of the result is
 * bounded by {@link #MAX_WORDS} and {@link #MAX_DEPTH}.
 */
public final class QueryParser {

  /** The default width in words within which unquoted words must be said. */
  public static final int NEARBY = 40;

  /** The longest query text, in UTF-16 code units. */
  public static final int MAX_LENGTH = 2_000;

  /** The most words in a query. */
  public static final int MAX_WORDS = TermParser.MAX_WORDS;

  /** The deepest nesting of parentheses. */
  public static final int MAX_DEPTH = 20;

  private final List<Token> tokens;
  private final TermParser terms = new TermParser(MAX_WORDS);
  private final int nearby;
  private int next;
  private int depth;

  private QueryParser(List<Token> tokens, int nearby) {
    this.tokens = tokens;
    this.nearby = nearby;
  }

  /** Parses a query text whose unquoted words must be said within {@value #NEARBY} words. */
  public static ParsedQuery parse(String text) {
    return parse(text, NEARBY);
  }

  /**
   * Parses a query text.
   *
   * @param nearby the width in words within which unquoted words must be said
   * @return an empty query if there is neither a word nor a filter
   * @throws QuerySyntaxException if the text is invalid
   */
  public static ParsedQuery parse(String text, int nearby) {
    if (text.length() > MAX_LENGTH) {
      throw new QuerySyntaxException(MAX_LENGTH + 1, QueryError.TOO_LONG, MAX_LENGTH);
    }
    var split = FilterParser.split(Tokenizer.of(text));
    var parser = new QueryParser(split.rest(), nearby);
    var words = parser.parseOr();
    parser.expectEnd();
    return new ParsedQuery(words, split.filters());
  }

  /**
   * Builds a query from the words of a text, ignoring all syntax; only the first {@link
   * #MAX_WORDS}. Empty if there is no word.
   *
   * @param nearby the width in words within which they must be said
   */
  public static ParsedQuery literal(String text, int nearby) {
    var reader = new Words().reset(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    var words = new ArrayList<Query>();
    while (words.size() < MAX_WORDS && reader.next()) {
      words.add(new StemmedWord(reader.word()));
    }
    return new ParsedQuery(allWithin(words, nearby), List.of());
  }

  /** Returns the names of all filters, in alphabetical order, without the colon. */
  public static List<String> filterNames() {
    return FilterParser.names();
  }

  private static Optional<Query> allWithin(List<Query> parts, int nearby) {
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(new AllWithin(parts, Math.max(nearby, parts.size())));
    };
  }

  /** Parses {@code a b OR c d}. */
  private Optional<Query> parseOr() {
    int from = next;
    var first = parseAllWithin();
    if (!peek().isBare("OR")) {
      return first;
    }
    var parts = new ArrayList<Query>();
    parts.add(first.orElseThrow(() -> missingOperand(tokens.get(from))));
    while (peek().isBare("OR")) {
      var or = take();
      parts.add(parseAllWithin().orElseThrow(() -> missingOperand(or)));
    }
    return Optional.of(new Or(parts));
  }

  private static QuerySyntaxException missingOperand(Token or) {
    return new QuerySyntaxException(or.column(), QueryError.OR_OPERAND_MISSING);
  }

  /** Parses {@code a b -c}, up to OR, a closing parenthesis or the end. */
  private Optional<Query> parseAllWithin() {
    var wanted = new ArrayList<Query>();
    var unwanted = new ArrayList<Query>();
    Token firstUnwanted = null;
    while (!peek().isBare("OR")
        && peek().kind() != TokenKind.CLOSE
        && peek().kind() != TokenKind.END) {
      if (peek().kind() == TokenKind.MINUS || isNot()) {
        firstUnwanted = firstUnwanted == null ? peek() : firstUnwanted;
        unwanted.add(parseUnwanted());
      } else if (peek().isBare("AND")) {
        take(); // blanks mean the same
      } else {
        parseNear().ifPresent(wanted::add);
      }
    }
    var allWithin = allWithin(wanted, nearby);
    if (unwanted.isEmpty()) {
      return allWithin;
    }
    var column = firstUnwanted.column();
    var rest =
        allWithin.orElseThrow(() -> new QuerySyntaxException(column, QueryError.ONLY_EXCLUSIONS));
    return Optional.of(
        new Without(rest, unwanted.size() == 1 ? unwanted.getFirst() : new Or(unwanted)));
  }

  private boolean isNot() {
    return peek().isBare("NOT");
  }

  private Query parseUnwanted() {
    var sign = take();
    return parseNear()
        .orElseThrow(() -> new QuerySyntaxException(sign.column(), QueryError.EXCLUSION_MISSING));
  }

  /** Parses {@code a NEAR/8 b NOT NEAR/10s c}, from left to right. */
  private Optional<Query> parseNear() {
    var left = parseTerm();
    while (true) {
      boolean not = isNot() && DistanceParser.isOperator(tokens.get(next + 1));
      if (!not && !DistanceParser.isOperator(peek())) {
        return left;
      }
      if (not) {
        take();
      }
      left = Optional.of(parseRightOf(left, take(), not));
    }
  }

  private Query parseRightOf(Optional<Query> left, Token operator, boolean not) {
    var distance = DistanceParser.read(operator);
    var right = parseTerm();
    if (left.isEmpty() || right.isEmpty()) {
      throw new QuerySyntaxException(operator.column(), QueryError.NEAR_OPERAND_MISSING);
    }
    return not
        ? new NotNear(left.get(), right.get(), distance)
        : new Near(left.get(), right.get(), distance);
  }

  /**
   * Parses a word, phrase, prefix or group; empty before an operator or the end, or if there is
   * only punctuation.
   */
  private Optional<Query> parseTerm() {
    var token = peek();
    return switch (token.kind()) {
      case BARE -> isOperator(token) ? Optional.empty() : terms.bare(take());
      case QUOTED -> terms.quoted(take());
      case OPEN -> parseGroup();
      case CLOSE, MINUS, END -> Optional.empty();
    };
  }

  private boolean isOperator(Token token) {
    return token.isBare("OR") || token.isBare("AND") || isNot() || DistanceParser.isOperator(token);
  }

  private Optional<Query> parseGroup() {
    var opening = take();
    if (++depth > MAX_DEPTH) {
      throw new QuerySyntaxException(opening.column(), QueryError.TOO_MANY_PARENTHESES, MAX_DEPTH);
    }
    var inside = parseOr();
    if (peek().kind() != TokenKind.CLOSE) {
      throw new QuerySyntaxException(opening.column(), QueryError.PARENTHESIS_NOT_CLOSED);
    }
    take();
    depth--;
    return inside;
  }

  private void expectEnd() {
    if (peek().kind() != TokenKind.END) {
      throw new QuerySyntaxException(peek().column(), QueryError.PARENTHESIS_NOT_OPENED);
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    return tokens.get(next++);
  }
}
