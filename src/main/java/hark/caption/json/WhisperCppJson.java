package hark.caption.json;

import com.fasterxml.jackson.databind.JsonNode;
import hark.caption.Cue.CuePiece;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.JsonFile;
import hark.language.UnspacedScripts;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * The output of whisper.cpp with {@code --output-json} and {@code --output-json-full}: {@code
 * transcription} of {@code offsets} in milliseconds, {@code text} and, in the full one, {@code
 * tokens} with offsets of their own (whisper.cpp, examples/cli, {@code output_json}). Tokens are
 * pieces of words; one that begins with a blank begins a word. Those in brackets with an underscore
 * are marks of the model, not text.
 */
public final class WhisperCppJson implements CaptionFormat {

  private static final JsonSegments SEGMENTS =
      JsonSegments.of(JsonTime.MILLIS, "/text", "/offsets/from", "/offsets/to");

  @Override
  public String name() {
    return "whisper.cpp JSON";
  }

  @Override
  public boolean accepts(FileProbe file) {
    return file.shape().is("transcription", "offsets", "timestamps");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var reading = new FileParser();
    JsonFile.read(content, reading::member);
    return reading.cues.toCaptions(name(), reading.declared);
  }

  private static final class FileParser {

    private final CueList cues = new CueList();
    private DeclaredFacts declared = DeclaredFacts.NOTHING;

    void member(String member, JsonFile value) throws IOException {
      switch (member) {
        case "result" -> value.membersIfObject(this::result);
        case "transcription" ->
            value.elements(segment -> SEGMENTS.read(segment, cues, WhisperCppJson::pieces));
        default -> value.skip();
      }
    }

    private void result(String member, JsonFile value) throws IOException {
      if (member.equals("language")) {
        declared = declared.withLanguage(value.text());
      } else {
        value.skip();
      }
    }
  }

  private static List<CuePiece> pieces(String text, JsonNode segment) {
    var finder = new WordFinder(text);
    var word = new StringBuilder();
    var start = OptionalLong.empty();
    var end = OptionalLong.empty();
    for (var token : segment.path("tokens")) {
      var part = JsonFile.textOf(token.path("text"));
      if (part.startsWith("[_")) {
        continue;
      }
      if (part.startsWith(" ") || UnspacedScripts.join(word, part)) {
        take(finder, word, start, end);
        start = JsonTime.MILLIS.of(token.at("/offsets/from"));
      } else if (word.isEmpty()) {
        start = JsonTime.MILLIS.of(token.at("/offsets/from"));
      }
      word.append(part);
      end = JsonTime.MILLIS.of(token.at("/offsets/to"));
    }
    take(finder, word, start, end);
    return finder.pieces();
  }

  private static void take(
      WordFinder finder, StringBuilder word, OptionalLong start, OptionalLong end) {
    if (start.isPresent()) {
      finder.add(word.toString(), start.getAsLong(), end);
    } else {
      finder.skip(word.toString());
    }
    word.setLength(0);
  }
}
