package hark.caption.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import hark.caption.Cue;
import hark.caption.Cue.CuePiece;
import hark.caption.CueError;
import hark.caption.read.CueList;
import hark.caption.read.JsonFile;
import hark.caption.read.SpokenWord;
import hark.language.UnspacedScripts;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The places of a segment's parts in one shape of JSON. The text is taken as it is, for there is no
 * markup in it.
 *
 * @param text possible places of the text (JSON pointers, RFC 6901), the usual one first; likewise
 *     the others
 * @param names maps the segment's label of a speaker to the speaker's name
 */
public record JsonSegments(
    JsonTime unit,
    List<JsonPointer> text,
    List<JsonPointer> start,
    List<JsonPointer> end,
    UnaryOperator<String> names) {

  private static final String[] SPEAKER = {
    "voice", "speaker", "speakerLabel", "speaker_label", "speaker_id", "speakerName", "speaker_name"
  };

  private static final List<JsonPointer> DURATION =
      places("/duration /dur /duration_ms /durationMs");

  /** Creates the places of each part, several separated by blanks. */
  public static JsonSegments of(JsonTime unit, String text, String start, String end) {
    return new JsonSegments(
        unit, places(text), places(start), places(end), UnaryOperator.identity());
  }

  private static List<JsonPointer> places(String written) {
    return Stream.of(written.split(" ")).map(JsonPointer::compile).toList();
  }

  JsonSegments withNames(UnaryOperator<String> newNames) {
    return new JsonSegments(unit, text, start, end, newNames);
  }

  public JsonSegments withUnit(JsonTime newUnit) {
    return new JsonSegments(newUnit, text, start, end, names);
  }

  /** Adds a segment's cue to the list, or counts it there as unreadable. */
  public void read(JsonNode segment, CueList cues) {
    read(segment, cues, (said, node) -> pieces(said, node.path("words")));
  }

  /**
   * Adds a segment's cue to the list where the words of the segment are written in another way, or
   * counts it there as unreadable.
   */
  public void read(
      JsonNode segment, CueList cues, BiFunction<String, JsonNode, List<CuePiece>> words) {
    int number = cues.met() + 1;
    var textNode = find(segment, text);
    if (!segment.isObject() || !textNode.isMissingNode() && !textNode.isValueNode()) {
      cues.addUnreadable(
          segment.isObject() ? CueError.SEGMENT_TEXT_UNREADABLE : CueError.SEGMENT_NOT_AN_OBJECT,
          number);
      return;
    }
    var said = UnspacedScripts.close(textNode.asText());
    var pieces = words.apply(said, segment);
    var from = start(segment, pieces);
    var to = end(segment, from);
    if (from.isEmpty() || to.isEmpty()) {
      cues.addUnreadable(
          from.isEmpty() ? CueError.SEGMENT_START_UNREADABLE : CueError.SEGMENT_END_UNREADABLE,
          number);
      return;
    }
    var speaker = SpokenWord.speaker(segment, SPEAKER).map(names);
    var cue = new Cue(from.getAsLong(), to.getAsLong(), said, speaker, pieces);
    int place = segment.path("index").asInt(cues.met());
    if (isOpen(segment)) {
      cues.addOpen(cue, place);
    } else {
      cues.add(cue, place);
    }
  }

  /** Returns the segment's own start or, where that cannot be read, that of its first word. */
  private OptionalLong start(JsonNode segment, List<CuePiece> pieces) {
    var own = unit.of(find(segment, start));
    return own.isPresent() || pieces.isEmpty()
        ? own
        : OptionalLong.of(pieces.getFirst().startMillis());
  }

  /**
   * Returns the segment's end: its start where the segment has neither end nor duration, empty
   * where the end is unreadable.
   */
  private OptionalLong end(JsonNode segment, OptionalLong from) {
    var own = find(segment, end);
    var duration = find(segment, DURATION);
    if (own.isMissingNode() && duration.isValueNode() && from.isPresent()) {
      long lasts = unit.of(duration).orElse(0);
      return OptionalLong.of(from.getAsLong() + lasts);
    }
    return own.isMissingNode() ? from : unit.of(own);
  }

  /** Returns whether the segment has neither end nor duration nor words. */
  private boolean isOpen(JsonNode segment) {
    return find(segment, end).isMissingNode()
        && find(segment, DURATION).isMissingNode()
        && segment.path("words").isEmpty();
  }

  /**
   * Returns the pieces of a text that a list of {@code {"word" or "text","start","end"}} names;
   * empty where there is no such list.
   */
  private List<CuePiece> pieces(String said, JsonNode words) {
    var finder = new WordFinder(said);
    for (var word : words) {
      var written = JsonFile.textOf(word.has("word") ? word.get("word") : word.path("text"));
      var begins = unit.of(word.path("start"));
      if (begins.isPresent()) {
        finder.add(written, begins.getAsLong(), unit.of(word.path("end")));
      } else {
        finder.skip(written);
      }
    }
    return finder.pieces();
  }

  private static JsonNode find(JsonNode segment, List<JsonPointer> places) {
    return places.stream()
        .map(segment::at)
        .filter(node -> !node.isNull() && !node.isMissingNode())
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }
}
