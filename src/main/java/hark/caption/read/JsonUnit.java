package hark.caption.read;

import com.fasterxml.jackson.core.JsonToken;
import hark.caption.CaptionSyntaxException;
import hark.caption.RemarkKind;
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

  /**
   * The number of characters that are spoken in a second, at the least and the most, pauses
   * included.
   */
  private static final double SLOWEST = 0.5;

  private static final double FASTEST = 90;

  /** The minimum number of characters; fewer decide nothing. */
  private static final long FEWEST = 8;

  private static final Set<String> STARTS =
      Set.of("start", "startTime", "start_time", "from", "begin", "offset");
  private static final Set<String> ENDS = Set.of("end", "endTime", "end_time", "to");
  private static final Set<String> TEXTS = Set.of("text", "word", "body", "content", "transcript");

  /** The facts known of an open object. */
  private static final class OpenValue {
    private double start = Double.NaN;
    private double end = Double.NaN;
    private double duration = Double.NaN;
    private long characters;
  }

  private final Deque<OpenValue> open = new ArrayDeque<>();
  private double time;
  private long characters;

  private JsonUnit() {}

  /**
   * Returns the unit of a file's times.
   *
   * @param usual the unit that the shape usually has
   */
  public static JsonTime of(String content, JsonTime usual) {
    var unit = new JsonUnit();
    try (var file = JsonFile.open(content)) {
      unit.read(file);
    } catch (IOException | CaptionSyntaxException e) {
      return usual; // the reader of the file reports the error
    }
    return unit.decide(usual);
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
      inner.start = number(value);
    } else if (ENDS.contains(name)) {
      inner.end = number(value);
    } else if (name.equals("duration")) {
      inner.duration = number(value);
    }
  }

  private static double number(String text) {
    try {
      return text.length() > 30 ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private void end(OpenValue object) {
    double lasts = Double.isNaN(object.end) ? object.duration : object.end - object.start;
    if (!Double.isNaN(object.start) && lasts > 0 && object.characters > 0) {
      time += lasts;
      characters += object.characters;
    }
  }

  private JsonTime decide(JsonTime usual) {
    if (characters < FEWEST || time <= 0) {
      return usual;
    }
    boolean canBeSeconds = isSpeech(characters / time);
    boolean canBeMillis = isSpeech(characters / time * 1000);
    if (canBeSeconds == canBeMillis) {
      return usual;
    }
    return canBeSeconds ? JsonTime.SECONDS : JsonTime.MILLIS;
  }

  private static boolean isSpeech(double charactersInASecond) {
    return charactersInASecond >= SLOWEST && charactersInASecond <= FASTEST;
  }

  /** Adds a remark to the receipt if times are read in another unit than the shape usually has. */
  public static void remark(JsonTime unit, JsonTime usual, CueList cues) {
    if (unit != usual && cues.met() > 0) {
      var kind = unit == JsonTime.MILLIS ? RemarkKind.MILLISECONDS : RemarkKind.SECONDS;
      cues.remark(kind, cues.met(), "");
    }
  }
}
