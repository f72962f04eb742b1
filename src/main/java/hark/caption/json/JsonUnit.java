package hark.caption.json;

import com.fasterxml.jackson.core.JsonToken;
import hark.caption.CaptionSyntaxException;
import hark.caption.read.CueList;
import hark.caption.read.JsonFile;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * A decision over a whole JSON file on the unit of its times, by the plausible rate of speech: so
 * many characters in so much time. Where that decides nothing, it is the usual unit of the file's
 * shape.
 */
public final class JsonUnit {

  private static final Set<String> STARTS =
      Set.of(
          "start",
          "startTime",
          "start_time",
          "start_ms",
          "startMs",
          "from",
          "begin",
          "offset",
          "time",
          "timestamp");
  private static final Set<String> ENDS =
      Set.of("end", "endTime", "end_time", "end_ms", "endMs", "to", "stop");
  private static final Set<String> LENGTHS = Set.of("duration", "dur", "duration_ms", "durationMs");
  private static final Set<String> TEXTS =
      Set.of("text", "word", "body", "content", "transcript", "sentence", "caption", "line");

  /** The facts known of an open object. */
  private static final class OpenValue {
    private double start = Double.NaN;
    private double end = Double.NaN;
    private double duration = Double.NaN;
    private long characters;

    /** The object without an end that was last ended inside of this one. */
    private double innerStart = Double.NaN;

    private long innerCharacters;
  }

  private final Deque<OpenValue> open = new ArrayDeque<>();
  private final OpenValue file = new OpenValue();

  /** The depth of the outermost objects with times and text; those inside of them do not count. */
  private int depth = Integer.MAX_VALUE;

  private SpeechRate rate = new SpeechRate();
  private JsonTime decided;

  private JsonUnit(JsonTime usual) {
    this.decided = usual;
  }

  /** Returns the unit of a file of which it is known. */
  public static JsonUnit known(JsonTime unit) {
    return new JsonUnit(unit);
  }

  /**
   * Decides on the unit of a file's times.
   *
   * @param usual the unit that the shape usually has
   */
  public static JsonUnit of(String content, JsonTime usual) {
    var unit = new JsonUnit(usual);
    try (var file = JsonFile.open(content)) {
      unit.read(file);
    } catch (IOException | CaptionSyntaxException e) {
      return unit; // the reader of the file reports the error
    }
    unit.decided = unit.rate.decide(usual);
    return unit;
  }

  /** Returns the unit that was decided on. */
  public JsonTime time() {
    return decided;
  }

  private void read(JsonFile file) throws IOException {
    for (var token = file.next(); token != null; token = file.next()) {
      if (token == JsonToken.START_OBJECT) {
        open.push(new OpenValue());
      } else if (token == JsonToken.END_OBJECT) {
        end(open.pop());
      } else if (token.isScalarValue() && !open.isEmpty() && file.name() != null) {
        take(file.name(), file.text().orElse(""));
      }
    }
  }

  private void take(String name, String value) {
    var inner = open.peek();
    if (TEXTS.contains(name)) {
      inner.characters += value.strip().length();
    } else if (STARTS.contains(name)) {
      inner.start = SpeechRate.number(value);
    } else if (ENDS.contains(name)) {
      inner.end = SpeechRate.number(value);
    } else if (LENGTHS.contains(name)) {
      inner.duration = SpeechRate.number(value);
    }
  }

  private void end(OpenValue object) {
    if (Double.isNaN(object.start) || object.characters == 0 || open.size() > depth) {
      return;
    }
    if (open.size() < depth) {
      depth = open.size();
      rate = new SpeechRate();
    }
    if (Double.isNaN(object.end) && Double.isNaN(object.duration)) {
      endOpen(object, open.isEmpty() ? file : open.peek());
    } else {
      double end = Double.isNaN(object.end) ? object.start + object.duration : object.end;
      rate.add(object.start, end, object.characters);
    }
  }

  /** Counts the object before one without an end: it ends where this one starts. */
  private void endOpen(OpenValue object, OpenValue around) {
    rate.add(around.innerStart, object.start, around.innerCharacters);
    around.innerStart = object.start;
    around.innerCharacters = object.characters;
  }

  /** Adds a remark to the receipt as {@link SpeechRate#remark} does. */
  public void remark(JsonTime usual, CueList cues) {
    rate.remark(usual, cues);
  }
}
