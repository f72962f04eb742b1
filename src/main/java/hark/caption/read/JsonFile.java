package hark.caption.read;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hark.caption.CaptionError;
import hark.caption.CaptionSyntaxException;
import hark.message.Message;
import hark.transcript.WorkDeadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * A reader of a JSON file (RFC 8259), value by value, so that only one segment of a long file at a
 * time is in memory as a tree. Bounded in depth and in the size of a tree; used by one thread. The
 * words {@code NaN} and {@code Infinity}, which RFC 8259 does not know and Python writes, are read.
 */
public final class JsonFile implements AutoCloseable {

  private static final int MAX_DEPTH = 50;
  private static final int MAX_MESSAGE = 200;

  /** The most tokens of one segment: hours of words with their times. */
  private static final int MAX_TOKENS = 1_000_000;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
              .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
              .build());

  /** A reader of one member of an object; it must read or skip the whole value. */
  @FunctionalInterface
  public interface MemberReader {
    void read(String name, JsonFile value) throws IOException;
  }

  /** A reader of one element of an array. */
  @FunctionalInterface
  public interface ElementReader {
    void read(JsonNode element);
  }

  /** A reader of a value; it must read or skip the whole of it. */
  @FunctionalInterface
  public interface JsonValue {
    void read(JsonFile value) throws IOException;
  }

  private final Counting parser;

  private JsonFile(JsonParser parser) {
    this.parser = new Counting(parser);
  }

  /** Opens a file for reading token by token. */
  public static JsonFile open(String content) throws IOException {
    return new JsonFile(MAPPER.createParser(content));
  }

  /** Creates a generator for a file, which stays open; the caller closes the generator. */
  public static JsonGenerator generator(Writer file) throws IOException {
    return MAPPER.createGenerator(file).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** Returns whether a file begins as a JSON object or list does. */
  static boolean mayBe(String content) {
    int first = 0;
    while (first < content.length() && Character.isWhitespace(content.charAt(first))) {
      first++;
    }
    return first < content.length() && "{[".indexOf(content.charAt(first)) >= 0;
  }

  /**
   * Returns the first of these names among the members of the content's object; empty if there is
   * none or the content is not JSON up to it.
   */
  static Optional<String> firstMember(String content, Set<String> names) {
    if (!content.stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    try (var parser = MAPPER.createParser(content)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (names.contains(parser.currentName())) {
          return Optional.of(parser.currentName());
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads all members of the content's object.
   *
   * @throws CaptionSyntaxException when the content is no JSON object
   */
  public static void read(String content, MemberReader member) {
    readAny(
        content,
        file -> {
          if (file.isObject()) {
            file.members(member);
          }
        });
  }

  /**
   * Reads a file that is an object or a list.
   *
   * @throws CaptionSyntaxException when the content is no JSON
   */
  public static void readAny(String content, JsonValue value) {
    try (var file = open(content)) {
      file.parser.nextToken();
      value.read(file);
      if (file.parser.nextToken() != null) {
        throw new CaptionSyntaxException(CaptionError.JSON_CONTINUES);
      }
    } catch (JacksonException e) {
      throw syntax(e);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory was not read", e);
    }
  }

  private static CaptionSyntaxException syntax(JacksonException e) {
    var where = e.getLocation();
    var detail = clip(e.getOriginalMessage());
    return new CaptionSyntaxException(
        where == null
            ? Message.of(CaptionError.JSON_INVALID, detail)
            : Message.of(
                CaptionError.JSON_INVALID_AT, where.getLineNr(), where.getColumnNr(), detail),
        e);
  }

  /** Shortens a message to at most {@value #MAX_MESSAGE} characters, on one line. */
  public static String clip(String message) {
    var line = message.replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_MESSAGE ? line : line.substring(0, MAX_MESSAGE) + "…";
  }

  /**
   * Parses a day in the form of ISO 8601, with or without a time after it; empty for any other
   * text.
   */
  public static Optional<LocalDate> day(String text) {
    var day = text.strip();
    try {
      return Optional.of(LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  public boolean isArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  public boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** Reads the members of the object at the parser's position. */
  public void members(MemberReader member) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      member.read(name, this);
    }
  }

  /**
   * Reads the elements of the array at the parser's position, each as a tree; does nothing at any
   * other value.
   */
  public void elements(ElementReader element) throws IOException {
    each(value -> element.read(value.tree()));
  }

  /**
   * Reads the elements of the array at the parser's position without building trees; does nothing
   * at any other value.
   */
  public void each(JsonValue element) throws IOException {
    if (!isArray()) {
      skip();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.read(this);
    }
  }

  /** Reads the members of the object at the parser's position; does nothing at any other value. */
  public void membersIfObject(MemberReader member) throws IOException {
    if (isObject()) {
      members(member);
    } else {
      skip();
    }
  }

  /** Returns the value as a tree. */
  JsonNode tree() throws IOException {
    parser.tokensLeft = MAX_TOKENS;
    JsonNode tree = parser.readValueAsTree();
    parser.tokensLeft = Integer.MAX_VALUE;
    return tree;
  }

  /** Returns a string or a number as text; empty for anything else. */
  public static String textOf(JsonNode value) {
    return value.isTextual() || value.isNumber() ? value.asText() : "";
  }

  public JsonToken next() throws IOException {
    return parser.nextToken();
  }

  public String name() throws IOException {
    return parser.currentName();
  }

  /**
   * Returns the value as text when it is a string, a number or a truth value; skips it otherwise.
   */
  public Optional<String> text() throws IOException {
    if (parser.currentToken().isScalarValue() && !isNull()) {
      return Optional.of(parser.getText());
    }
    skip();
    return Optional.empty();
  }

  public void skip() throws IOException {
    parser.skipChildren();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** A parser that stops where one value is so large that its tree would not fit in memory. */
  private static final class Counting extends JsonParserDelegate {

    private int tokensLeft = Integer.MAX_VALUE;
    private int tokens;

    Counting(JsonParser parser) {
      super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      if (tokensLeft-- <= 0) {
        throw new CaptionSyntaxException(CaptionError.JSON_SEGMENT_TOO_LARGE);
      }
      WorkDeadline.checkAt(++tokens);
      return super.nextToken();
    }
  }
}
