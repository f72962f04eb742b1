package hark.caption;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a JSON object (RFC 8259) member by member, so that of a long file only one segment at a
 * time stands in memory as a tree. Bounded in depth, and used by one thread.
 */
final class JsonFile implements AutoCloseable {

  private static final int MAX_DEPTH = 50;
  private static final int MAX_MESSAGE = 200;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
              .build());

  /** What to do with one member of an object; it must read or skip the whole value. */
  @FunctionalInterface
  interface Member {
    void read(String name, JsonFile value) throws IOException;
  }

  /** What to do with one element of an array. */
  @FunctionalInterface
  interface Element {
    void read(JsonNode element);
  }

  private final JsonParser parser;

  private JsonFile(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The first of these names among the members of the content's object; nothing when there is none
   * or the content is not JSON up to it.
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
  static void read(String content, Member member) {
    try (var file = new JsonFile(MAPPER.createParser(content))) {
      file.parser.nextToken();
      file.members(member);
      if (file.parser.nextToken() != null) {
        throw new CaptionSyntaxException(
            "The JSON goes on after its end. Bring one object and nothing after it.");
      }
    } catch (JacksonException e) {
      throw syntax(e);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory was not read", e);
    }
  }

  private static CaptionSyntaxException syntax(JacksonException e) {
    var where = e.getLocation();
    var place =
        where == null
            ? ""
            : String.format(
                Locale.ROOT, " at line %d, column %d", where.getLineNr(), where.getColumnNr());
    return new CaptionSyntaxException(
        "The JSON cannot be read%s (%s). Put it right and bring it again."
            .formatted(place, clip(e.getOriginalMessage())),
        e);
  }

  /** At most {@value #MAX_MESSAGE} characters, on one line. */
  static String clip(String message) {
    var line = message.replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_MESSAGE ? line : line.substring(0, MAX_MESSAGE) + "…";
  }

  /** A day in the form of ISO 8601, with or without a time after it; nothing for any other text. */
  static Optional<LocalDate> day(String text) {
    var day = text.strip();
    try {
      return Optional.of(LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  boolean isArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** The members of the object that the parser stands at. */
  void members(Member member) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      member.read(name, this);
    }
  }

  /** The elements of the array that the parser stands at. */
  void elements(Element element) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.read(parser.readValueAsTree());
    }
  }

  /** The value as text when it is a string, a number or a truth value; skipped otherwise. */
  Optional<String> text() throws IOException {
    if (parser.currentToken().isScalarValue() && !isNull()) {
      return Optional.of(parser.getText());
    }
    skip();
    return Optional.empty();
  }

  void skip() throws IOException {
    parser.skipChildren();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
