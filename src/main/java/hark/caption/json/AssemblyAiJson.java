package hark.caption.json;

import com.fasterxml.jackson.databind.JsonNode;
import hark.caption.CaptionError;
import hark.caption.CaptionSyntaxException;
import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.JsonFile;
import hark.caption.read.SpokenWord;
import hark.caption.read.WordCues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A transcript of AssemblyAI (API reference, "Transcript"): {@code utterances} with their speaker,
 * each with its {@code words}, or {@code words} alone; times in milliseconds. The answers of its
 * {@code /sentences} and {@code /paragraphs} are read too. A transcript that is not completed is
 * refused. ElevenLabs writes {@code words} of the same members in seconds, with elements for the
 * blanks between them and {@code speaker_id}, and of several channels a list {@code transcripts}.
 */
public final class AssemblyAiJson implements CaptionFormat {

  private static final String SCRIBE = "ElevenLabs JSON";

  @Override
  public String name() {
    return "AssemblyAI JSON";
  }

  @Override
  public boolean accepts(FileProbe file) {
    var shape = file.shape();
    return shape.is("utterances", "words", "text")
        || shape.is("words", "text")
        || shape.is("transcripts", "words")
        || shape.is("sentences", "words")
        || shape.is("paragraphs", "words");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var reading = new FileParser(JsonUnit.of(content, JsonTime.MILLIS));
    JsonFile.read(content, reading::member);
    return reading.captions(name());
  }

  private static final class FileParser {

    private final JsonUnit decided;
    private final JsonTime unit;
    private final List<SpokenWord> words = new ArrayList<>();
    private final CueList cues = new CueList();
    private final List<Cue> turns = new ArrayList<>();
    private boolean isScribe;
    private DeclaredFacts declared = DeclaredFacts.NOTHING;
    private Optional<String> status = Optional.empty();
    private Optional<String> error = Optional.empty();

    FileParser(JsonUnit decided) {
      this.decided = decided;
      this.unit = decided.time();
    }

    void member(String member, JsonFile value) throws IOException {
      switch (member) {
        case "language_probability" -> {
          isScribe = true;
          value.skip();
        }
        case "language_code" -> declared = declared.withLanguage(value.text());
        case "status" -> status = value.text();
        case "error" -> error = value.text();
        case "words" -> value.elements(word -> addWord(word, Optional.empty(), words));
        case "utterances", "sentences", "paragraphs" -> value.elements(this::addTurn);
        case "transcripts" -> {
          isScribe = true;
          value.elements(this::addTurn);
          turns.sort(Comparator.comparingLong(Cue::startMillis));
        }
        default -> value.skip();
      }
    }

    private void addTurn(JsonNode turn) {
      var speaker = SpokenWord.speaker(turn, "speaker");
      var said = new ArrayList<SpokenWord>();
      turn.path("words").forEach(word -> addWord(word, speaker, said));
      if (said.isEmpty()) {
        addWord(turn, speaker, said);
      }
      turns.addAll(WordCues.of(said, cues));
    }

    private void addWord(JsonNode word, Optional<String> speaker, List<SpokenWord> to) {
      var text = JsonFile.textOf(word.path("text")).strip();
      if (!text.isEmpty()) {
        to.add(
            new SpokenWord(
                text,
                unit.of(word.path("start")),
                unit.of(word.path("end")),
                speaker.or(() -> SpokenWord.speaker(word, "speaker", "speaker_id"))));
      }
    }

    ParsedCaptions captions(String format) {
      if (status.filter(word -> !word.equals("completed")).isPresent()) {
        throw error
            .map(
                reason ->
                    new CaptionSyntaxException(
                        CaptionError.FAILED_THERE,
                        JsonFile.clip(status.get()),
                        JsonFile.clip(reason)))
            .orElseGet(
                () ->
                    new CaptionSyntaxException(
                        CaptionError.NOT_COMPLETED, JsonFile.clip(status.get())));
      }
      (turns.isEmpty() ? WordCues.of(words, cues) : turns).forEach(cues::add);
      decided.remark(isScribe ? JsonTime.SECONDS : JsonTime.MILLIS, cues);
      return cues.toCaptions(isScribe ? SCRIBE : format, declared);
    }
  }
}
