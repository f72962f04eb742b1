package hark.caption.json;

import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.JsonFile;
import hark.caption.read.JsonShape;
import java.util.Arrays;

/**
 * A JSON list of segments with nothing around it, or in a member such as {@code transcript}, as
 * written by scripts that keep the result of a library (faster-whisper, youtube-transcript-api,
 * Transformers): {@code text}, {@code start} and {@code end} or {@code duration}, or a pair {@code
 * timestamp}, and the names that others give them.
 */
public final class JsonList implements CaptionFormat {

  private static final String[] TEXTS = {
    "text", "body", "content", "transcript", "sentence", "caption", "line"
  };
  private static final String[] STARTS = {
    "start",
    "startTime",
    "start_time",
    "start_ms",
    "startMs",
    "begin",
    "from",
    "offset",
    "time",
    "timestamp"
  };
  private static final String[] MILLIS = {"start_ms", "startMs"};
  private static final String[] MEMBERS = {
    JsonShape.LIST, "transcript", "captions", "subtitles", "cues", "lines"
  };

  private static final JsonSegments SEGMENTS =
      JsonSegments.of(
          JsonTime.SECONDS,
          "/text /body /content /transcript /sentence /caption /line",
          "/start /startTime /start_time /start_ms /startMs /begin /from /offset /time"
              + " /timestamp/0 /timestamp",
          "/end /endTime /end_time /end_ms /endMs /to /stop /timestamp/1");

  @Override
  public String name() {
    return "JSON list";
  }

  @Override
  public boolean accepts(FileProbe file) {
    var shape = file.shape();
    return Arrays.stream(MEMBERS)
        .anyMatch(member -> shape.is(member, TEXTS) && shape.is(member, STARTS));
  }

  @Override
  public ParsedCaptions parse(String content) {
    var shape = JsonShape.of(content);
    boolean isMillis = shape.is(shape.member(), MILLIS);
    var usual = SEGMENTS.withUnit(isMillis ? JsonTime.MILLIS : JsonTime.SECONDS);
    if (!shape.member().equals(JsonShape.LIST)) {
      return JsonSegmentFile.read(content, name(), shape.member(), usual);
    }
    var cues = new CueList();
    var unit = JsonUnit.of(content, usual.unit());
    var segments = usual.withUnit(unit.time());
    JsonFile.readAny(content, file -> file.elements(segment -> segments.read(segment, cues)));
    unit.remark(usual.unit(), cues);
    return cues.toCaptions(name(), DeclaredFacts.NOTHING);
  }
}
