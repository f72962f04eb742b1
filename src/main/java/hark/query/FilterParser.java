package hark.query;

import hark.language.LanguageTag;
import hark.query.Token.TokenKind;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The parser of filters, such as {@code lang:de} and {@code speaker:"Nora Quill"}. Filters are only
 * allowed outside of parentheses.
 */
final class FilterParser {

  /**
   * A tag that begins with a code of two or three letters, as opposed to the name of a language.
   */
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}([-_].*)?");

  private static final Optional<String> NO_TAG = Optional.empty();

  /** The filters, and the remaining tokens. */
  record Split(List<Filter> filters, List<Token> rest) {}

  @FunctionalInterface
  private interface TokenReader {
    Filter read(Token value);
  }

  private static final Map<String, TokenReader> READERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("title", FilterParser::title),
              Map.entry("video", FilterParser::video),
              Map.entry("speaker", value -> new Filter.SpeakerFilter(value.text().strip())),
              Map.entry("lang", FilterParser::language),
              Map.entry("source", value -> new Filter.SourceFilter(value.text().strip())),
              Map.entry("channel", value -> new Filter.ChannelFilter(value.text().strip())),
              Map.entry("track", FilterParser::track),
              Map.entry("before", value -> new Filter.Before(FilterValueParser.day(value))),
              Map.entry("after", value -> new Filter.After(FilterValueParser.day(value))),
              Map.entry("longer", value -> new Filter.Longer(FilterValueParser.length(value))),
              Map.entry("shorter", value -> new Filter.Shorter(FilterValueParser.length(value)))));

  private final List<Token> tokens;
  private final List<Filter> filters = new ArrayList<>();
  private final List<Token> rest = new ArrayList<>();
  private int next;
  private int depth;

  private FilterParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<String> names() {
    return List.copyOf(READERS.keySet());
  }

  /**
   * Separates the filters from the other tokens.
   *
   * @throws QuerySyntaxException if a filter is unknown, has no value or an invalid one, or is in a
   *     place where it is not allowed
   */
  static Split split(List<Token> tokens) {
    var reader = new FilterParser(tokens);
    while (reader.next < tokens.size()) {
      reader.read();
    }
    return new Split(reader.filters, reader.rest);
  }

  private void read() {
    var token = tokens.get(next);
    int colon = token.kind() == TokenKind.BARE ? nameLength(token.text()) : 0;
    if (colon > 0) {
      parseFilter(token, colon);
      return;
    }
    depth += token.kind() == TokenKind.OPEN ? 1 : token.kind() == TokenKind.CLOSE ? -1 : 0;
    rest.add(token);
    next++;
  }

  /**
   * Returns the length of a filter's name: ASCII letters before a colon, so that {@code 12:30} is
   * none. 0 if there is none.
   */
  private static int nameLength(String text) {
    int length = 0;
    while (length < text.length() && isNameLetter(text.charAt(length))) {
      length++;
    }
    return length < text.length() && text.charAt(length) == ':' ? length : 0;
  }

  private static boolean isNameLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void parseFilter(Token token, int colon) {
    var name = token.text().substring(0, colon).toLowerCase(Locale.ROOT);
    var reader = READERS.get(name);
    if (reader == null) {
      throw new QuerySyntaxException(
          token.column(), QueryError.UNKNOWN_FILTER, String.join(":, ", READERS.keySet()) + ":");
    }
    checkPlace(token);
    filters.add(reader.read(value(token, colon)));
  }

  private void checkPlace(Token token) {
    if (depth > 0) {
      throw new QuerySyntaxException(token.column(), QueryError.FILTER_IN_PARENTHESES);
    }
    if (!rest.isEmpty()
        && (rest.getLast().kind() == TokenKind.MINUS || rest.getLast().isBare("NOT"))) {
      throw new QuerySyntaxException(token.column(), QueryError.FILTER_EXCLUDED);
    }
  }

  private Token value(Token token, int colon) {
    var text = token.text().substring(colon + 1);
    int at = token.at() + colon + 1;
    next++;
    var following = tokens.get(next);
    if (text.isEmpty() && following.kind() == TokenKind.QUOTED && following.at() == at) {
      next++;
      return following;
    }
    if (text.isBlank()) {
      throw new QuerySyntaxException(at + 1, QueryError.FILTER_VALUE_MISSING);
    }
    return Token.of(TokenKind.BARE, text, at);
  }

  private static Filter title(Token value) {
    return new TermParser(TermParser.MAX_WORDS)
        .quoted(new Token(TokenKind.QUOTED, value.text(), value.at(), ""))
        .map(Filter.TitleFilter::new)
        .orElseThrow(
            () -> new QuerySyntaxException(value.column(), QueryError.TITLE_WITHOUT_WORDS));
  }

  private static Filter video(Token value) {
    if (!VideoId.isValid(value.text())) {
      throw new QuerySyntaxException(value.column(), QueryError.INVALID_VIDEO_ID);
    }
    return new Filter.VideoFilter(new VideoId(value.text()));
  }

  private static Filter language(Token value) {
    var written = CODE.matcher(value.text()).matches() ? LanguageTag.of(value.text()) : NO_TAG;
    var tag = new Track(written.orElse(value.text()), Track.TrackKind.UNKNOWN).language();
    boolean unknown = tag.equals(Track.UNKNOWN_LANGUAGE);
    if (unknown && !value.text().equalsIgnoreCase(Track.UNKNOWN_LANGUAGE)
        || !unknown && !FilterValueParser.isLanguage(tag)) {
      throw new QuerySyntaxException(value.column(), QueryError.INVALID_LANGUAGE);
    }
    return new Filter.LanguageFilter(tag);
  }

  private static Filter track(Token value) {
    return switch (value.text().toLowerCase(Locale.ROOT)) {
      case "human" -> new Filter.TrackKindFilter(Track.TrackKind.HUMAN);
      case "auto" -> new Filter.TrackKindFilter(Track.TrackKind.AUTO);
      default -> throw new QuerySyntaxException(value.column(), QueryError.INVALID_TRACK);
    };
  }
}
