package hark.caption.json;

import com.fasterxml.jackson.databind.JsonNode;
import hark.caption.Cue;
import hark.caption.CueError;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.JsonFile;
import hark.caption.read.TimedText;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * YouTube's captions in the format {@code fmt=json3}: {@code events} of {@code tStartMs}, {@code
 * dDurationMs} and {@code segs}, whose {@code utf8} pieces of text may have a {@code tOffsetMs}
 * from the event's start. YouTube documents none of it; this follows observed files. Events without
 * text set up windows on the screen, and those with {@code aAppend} scroll them: neither is a cue.
 *
 * <p>Automatic captions, known by their offsets, leave a line on the screen while the next one is
 * spoken; such a cue ends where the next one begins.
 */
public final class YouTubeJson3 implements CaptionFormat {

  @Override
  public String name() {
    return "YouTube json3";
  }

  @Override
  public boolean accepts(FileProbe file) {
    return file.shape().is("events", "tStartMs", "segs");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var reading = new FileParser();
    JsonFile.read(
        content,
        (member, value) -> {
          if (member.equals("events")) {
            value.elements(reading::event);
          } else {
            value.skip();
          }
        });
    reading.flush();
    return reading.cues.toCaptions(name(), DeclaredFacts.NOTHING);
  }

  private static final class FileParser {

    private static final OptionalLong NO_OFFSET = OptionalLong.of(0);

    private final CueList cues = new CueList();
    private Optional<Cue> last = Optional.empty();

    void event(JsonNode event) {
      var segs = event.path("segs");
      if (event.isObject() && (segs.isMissingNode() || isScroll(event, segs))) {
        return;
      }
      var start = JsonTime.MILLIS.of(event.path("tStartMs"));
      if (start.isEmpty() || !segs.isArray()) {
        flush();
        cues.addUnreadable(
            start.isEmpty() ? CueError.EVENT_START_UNREADABLE : CueError.EVENT_TEXT_UNREADABLE,
            cues.met() + 1);
        return;
      }
      put(cue(event, segs, start.getAsLong()));
    }

    private static boolean isScroll(JsonNode event, JsonNode segs) {
      return event.path("aAppend").asInt() == 1
          && segs.valueStream().allMatch(seg -> JsonFile.textOf(seg.path("utf8")).isBlank());
    }

    private static Cue cue(JsonNode event, JsonNode segs, long start) {
      boolean isTimed = segs.valueStream().anyMatch(seg -> seg.has("tOffsetMs"));
      var text = new TimedText();
      for (var seg : segs) {
        var said = JsonFile.textOf(seg.path("utf8"));
        var offset = seg.has("tOffsetMs") ? JsonTime.MILLIS.of(seg.path("tOffsetMs")) : NO_OFFSET;
        if (isTimed && offset.isPresent() && !said.isBlank()) {
          text.add(said, start + offset.getAsLong(), OptionalLong.empty());
        } else {
          text.add(said);
        }
      }
      long duration = JsonTime.MILLIS.of(event.path("dDurationMs")).orElse(0);
      return new Cue(start, start + duration, text.text(), Optional.empty(), text.pieces());
    }

    private void put(Cue cue) {
      last = last.map(before -> isOverlapped(before, cue) ? before.endingBefore(cue) : before);
      flush();
      last = Optional.of(cue);
    }

    private static boolean isOverlapped(Cue before, Cue cue) {
      return !before.pieces().isEmpty() && before.endMillis() > cue.startMillis();
    }

    void flush() {
      last.ifPresent(cues::add);
      last = Optional.empty();
    }
  }
}
