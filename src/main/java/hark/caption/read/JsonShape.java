package hark.caption.read;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The shape of a JSON file at its beginning, which is enough to recognise its format.
 *
 * @param member the first member of the file's object that holds the speech, by its name; {@link
 *     #LIST} where the file is a list, and empty where there is neither
 * @param names of the first object in it, those inside that object's lists of objects included; of
 *     an object up to its first list
 */
public record JsonShape(String member, Set<String> names) {

  /** The name used for a file that is a list itself. */
  public static final String LIST = "[]";

  /** The members in which the formats known here keep the speech. */
  private static final Set<String> TELLING =
      Set.of(
          "segments",
          "events",
          "transcription",
          "transcripts",
          "results",
          "response",
          "utterances",
          "words",
          "sentences",
          "paragraphs",
          "chunks",
          "transcript",
          "captions",
          "subtitles",
          "cues",
          "lines");

  private static final int MOST_NAMES = 100;
  private static final JsonShape NONE = new JsonShape("", Set.of());

  public JsonShape {
    names = Set.copyOf(names);
  }

  /** Returns the shape of a file; empty for a file that is no JSON. */
  public static JsonShape of(String content) {
    if (!JsonFile.mayBe(content)) {
      return NONE;
    }
    try (var file = JsonFile.open(content)) {
      return look(file);
    } catch (IOException e) {
      return NONE;
    }
  }

  private static JsonShape look(JsonFile file) throws IOException {
    if (file.next() == JsonToken.START_ARRAY) {
      return new JsonShape(LIST, namesInside(file));
    }
    while (file.next() == JsonToken.FIELD_NAME) {
      var name = file.name();
      var value = file.next();
      if (TELLING.contains(name) && value.isStructStart()) {
        return new JsonShape(name, namesInside(file));
      }
      file.skip();
    }
    return NONE;
  }

  private static Set<String> namesInside(JsonFile file) throws IOException {
    var names = new HashSet<String>();
    if (file.isObject()) {
      untilFirstList(file, names);
    } else if (file.next() == JsonToken.START_OBJECT) {
      ofElement(file, names);
    }
    return names;
  }

  /** Reads names up to the first list; an enclosing object is not read to its end. */
  private static void untilFirstList(JsonFile file, Set<String> names) throws IOException {
    while (file.next() == JsonToken.FIELD_NAME && names.size() < MOST_NAMES) {
      names.add(file.name());
      if (file.next() == JsonToken.START_ARRAY) {
        return;
      }
      file.skip();
    }
  }

  private static void ofElement(JsonFile file, Set<String> names) throws IOException {
    while (file.next() == JsonToken.FIELD_NAME && names.size() < MOST_NAMES) {
      names.add(file.name());
      if (file.next() == JsonToken.START_ARRAY) {
        ofFirstInList(file, names);
      } else {
        file.skip();
      }
    }
  }

  private static void ofFirstInList(JsonFile file, Set<String> names) throws IOException {
    boolean first = true;
    for (var token = file.next(); isInside(token); token = file.next()) {
      if (first && token == JsonToken.START_OBJECT) {
        ofElement(file, names);
      } else {
        file.skip();
      }
      first = false;
    }
  }

  private static boolean isInside(JsonToken token) {
    return token != null && token != JsonToken.END_ARRAY;
  }

  /** Returns whether the speech is in this member, and its first element has one of the names. */
  public boolean is(String member, String... names) {
    return this.member.equals(member) && Set.of(names).stream().anyMatch(this.names::contains);
  }
}
