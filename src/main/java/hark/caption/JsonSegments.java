package hark.caption;

import com.fasterxml.jackson.databind.JsonNode;
import hark.caption.Cue.Piece;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How one shape of JSON names the parts of a segment. Times are decimal seconds, as numbers or as
 * strings; the text is taken as it is, for there is no markup in it.
 *
 * @param text possible names of the text, the usual one first; likewise the others
 */
record JsonSegments(List<String> text, List<String> start, List<String> end) {

  /** Adds a segment's cue to the list, or counts it there as unreadable. */
  void read(JsonNode segment, CueList cues) {
    var name = "Segment " + (cues.met() + 1);
    if (!segment.isObject()) {
      cues.addUnreadable(name + " is no object.");
      return;
    }
    var words = member(segment, text);
    if (words.isPresent() && !words.get().isValueNode()) {
      cues.addUnreadable(name + " has no readable text.");
      return;
    }
    var startNode = member(segment, start);
    var from = startNode.map(JsonSegments::time).orElse(OptionalLong.empty());
    // A segment without an end ends where it starts; one with an unreadable end is not trusted.
    var to = member(segment, end).map(JsonSegments::time).orElse(from);
    if (from.isEmpty() || to.isEmpty()) {
      cues.addUnreadable(
          "%s has no readable %s time.".formatted(name, from.isEmpty() ? "start" : "end"));
      return;
    }
    var said = words.map(JsonNode::asText).orElse("");
    var pieces = pieces(said, segment.path("words"));
    var cue = new Cue(from.getAsLong(), to.getAsLong(), said, speaker(segment), pieces);
    cues.add(cue, segment.path("index").asInt(cues.met()));
  }

  /**
   * The pieces of a text that a list of {@code {"word","start","end"}} names; empty where there is
   * no such list.
   */
  static List<Piece> pieces(String text, JsonNode words) {
    var finder = new WordFinder(text);
    for (var word : words) {
      var start = time(word.path("start"));
      if (start.isPresent()) {
        finder.add(word.path("word").asText(), start.getAsLong(), time(word.path("end")));
      } else {
        finder.skip(word.path("word").asText());
      }
    }
    return finder.pieces();
  }

  private static Optional<JsonNode> member(JsonNode segment, List<String> names) {
    return names.stream()
        .map(segment::get)
        .filter(node -> node != null && !node.isNull())
        .findFirst();
  }

  private static OptionalLong time(JsonNode node) {
    return node.isTextual() || node.isNumber()
        ? MediaTime.ofSeconds(node.asText())
        : OptionalLong.empty();
  }

  private static Optional<String> speaker(JsonNode segment) {
    return Optional.ofNullable(segment.get("speaker"))
        .filter(JsonNode::isTextual)
        .map(node -> node.textValue().strip())
        .filter(name -> !name.isEmpty());
  }
}
