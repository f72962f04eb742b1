package hark.caption.format;

import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.JsonFile;
import hark.caption.read.JsonSegments;
import hark.caption.read.JsonShape;
import hark.caption.read.JsonTime;
import hark.caption.read.JsonUnit;

/**
 * A JSON list of segments with nothing around it, as written by scripts that keep the result of a
 * library (faster-whisper, youtube-transcript-api, Transformers): {@code text}, {@code start} and
 * {@code end} or {@code duration} in seconds, or a pair {@code timestamp}.
 */
final class JsonList implements CaptionFormat {

  private static final JsonSegments SEGMENTS =
      JsonSegments.of(
          JsonTime.SECONDS,
          "/text /body /content",
          "/start /startTime /timestamp/0",
          "/end /endTime /timestamp/1");

  @Override
  public String name() {
    return "JSON list";
  }

  @Override
  public boolean accepts(FileProbe file) {
    var shape = file.shape();
    return shape.is(JsonShape.LIST, "text", "body", "content")
        && shape.is(JsonShape.LIST, "start", "startTime", "timestamp");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var cues = new CueList();
    var unit = JsonUnit.of(content, SEGMENTS.unit());
    var segments = SEGMENTS.withUnit(unit);
    JsonFile.readAny(content, file -> file.elements(segment -> segments.read(segment, cues)));
    JsonUnit.remark(unit, SEGMENTS.unit(), cues);
    return cues.toCaptions(name(), DeclaredFacts.NOTHING);
  }
}
