package hark.caption.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hark.caption.ParsedCaptions;
import hark.caption.read.CaptionFormat;
import hark.caption.read.FileProbe;
import hark.caption.read.JsonFile;
import hark.language.Words;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/**
 * Hark's own JSON: {@code {"title","language","recorded","segments":[{"start","end","text",
 * "speaker","words":[{"word","start","end"}]}]}}. All but the segments may be missing, and any
 * word's times; {@code recorded} is a day such as {@code 2026-01-31}; times are decimal seconds, as
 * numbers or as strings; an object {@code speakers} may give names to the speakers; other members
 * are ignored.
 */
public final class HarkJson implements CaptionFormat {

  public static final String NAME = "Hark JSON";

  /** The beginning of what Hark writes itself, whose unit needs no decision. */
  private static final String BEGIN = "{\"videoId\"";

  private static final JsonSegments SEGMENTS =
      JsonSegments.of(
          JsonTime.SECONDS,
          "/text",
          "/start /startTime /start_time /start_ms /startMs /begin /from /offset",
          "/end /endTime /end_time /end_ms /endMs /to /stop");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean accepts(FileProbe file) {
    return file.begins("segments");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var unit =
        content.stripLeading().startsWith(BEGIN)
            ? JsonUnit.known(JsonTime.SECONDS)
            : JsonUnit.of(content, JsonTime.SECONDS);
    return JsonSegmentFile.readVerbatim(content, name(), "segments", SEGMENTS, unit);
  }

  /** Writes a transcript with all its facts, segment by segment. */
  public static void write(Transcript transcript, Writer file) throws IOException {
    try (var json = JsonFile.generator(file)) {
      var video = transcript.video();
      json.writeStartObject();
      json.writeStringField("videoId", video.id().value());
      json.writeStringField("title", video.title());
      json.writeStringField("language", transcript.track().language());
      if (video.recorded().isPresent()) {
        json.writeStringField("recorded", video.recorded().get().toString());
      }
      json.writeArrayFieldStart("segments");
      for (var segment : transcript.segments()) {
        write(segment, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(Segment segment, JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeTimes(segment.startMillis(), segment.endMillis(), json);
    json.writeStringField("text", segment.text());
    if (segment.speaker().isPresent()) {
      json.writeStringField("speaker", segment.speaker().get());
    }
    if (!segment.wordTimes().isEmpty()) {
      writeWords(segment, json);
    }
    json.writeEndObject();
  }

  private static void writeWords(Segment segment, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("words");
    var words = Words.of(segment.text());
    for (int i = 0; i < words.size(); i++) {
      var time = segment.wordTimes().get(i);
      json.writeStartObject();
      json.writeStringField(
          "word", segment.text().substring(words.get(i).start(), words.get(i).end()));
      writeTimes(time.startMillis(), time.endMillis(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTimes(long start, long end, JsonGenerator json) throws IOException {
    json.writeNumberField("start", seconds(start));
    json.writeNumberField("end", seconds(end));
  }

  private static BigDecimal seconds(long millis) {
    return BigDecimal.valueOf(millis, 3);
  }
}
