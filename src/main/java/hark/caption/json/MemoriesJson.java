package hark.caption.json;

import hark.caption.CaptionError;
import hark.caption.CaptionSyntaxException;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.JsonFile;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of memories.ai to {@code get_audio_transcription} (REST API v1.2): an envelope of
 * {@code code}, {@code msg}, {@code data}, {@code success}, {@code failed}, and in {@code data} a
 * list {@code transcriptions} of {@code {index, content, startTime, endTime}}. The service's
 * documentation contradicts itself on the names and on whether times are strings, so both are read.
 * {@code data} without segments is a transcript without cues, not an error.
 */
public final class MemoriesJson implements CaptionFormat {

  private static final Set<String> SUCCESS = Set.of("0000", "200", "0", "SUCCESS");
  private static final JsonSegments SEGMENTS =
      JsonSegments.of(JsonTime.SECONDS, "/content /text", "/startTime /start", "/endTime /end");

  @Override
  public String name() {
    return "memories.ai JSON";
  }

  @Override
  public boolean accepts(FileProbe file) {
    return file.begins("code") || file.begins("data");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var reading = new FileParser();
    JsonFile.read(content, reading::member);
    reading.checkEnvelope();
    return reading.cues.toCaptions(name(), DeclaredFacts.NOTHING);
  }

  private static final class FileParser {

    private final CueList cues = new CueList();
    private Optional<String> code = Optional.empty();
    private Optional<String> message = Optional.empty();
    private boolean failed;

    void member(String member, JsonFile value) throws IOException {
      switch (member) {
        case "code" -> code = value.text();
        case "msg" -> message = value.text();
        case "failed" -> failed |= value.text().filter("true"::equals).isPresent();
        case "success" -> failed |= value.text().filter("false"::equals).isPresent();
        case "data" -> data(value);
        default -> value.skip();
      }
    }

    private void data(JsonFile value) throws IOException {
      if (value.isObject()) {
        value.members(this::dataMember);
      } else {
        segments(value);
      }
    }

    private void dataMember(String member, JsonFile value) throws IOException {
      switch (member) {
        case "transcriptions", "transcription" -> segments(value);
        default -> value.skip();
      }
    }

    private void segments(JsonFile value) throws IOException {
      if (value.isArray()) {
        value.elements(segment -> SEGMENTS.read(segment, cues));
      } else if (!value.isNull()) {
        throw new CaptionSyntaxException(CaptionError.NO_SEGMENT_LIST);
      }
    }

    void checkEnvelope() {
      boolean success =
          code.map(text -> SUCCESS.contains(text.strip().toUpperCase(Locale.ROOT))).orElse(true);
      if (failed || !success) {
        throw new CaptionSyntaxException(
            CaptionError.SERVICE_REFUSAL,
            JsonFile.clip(code.orElse("-")),
            JsonFile.clip(message.orElse("-")));
      }
    }
  }
}
