package hark.caption.json;

import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.JsonFile;
import hark.caption.read.JsonShape;
import hark.caption.read.SpokenWord;
import hark.caption.read.WordCues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JSON of OpenAI's Whisper and its derivatives: faster-whisper, whisper-timestamped and
 * WhisperX write {@code segments} of {@code start}, {@code end} (seconds), {@code text}, {@code
 * words} and {@code speaker}; pipelines of Transformers write {@code chunks} with a pair {@code
 * timestamp}; OpenAI's service may return {@code words} alone. A word that WhisperX could not align
 * has no times. Text in which it separated every Chinese or Japanese character with blanks is
 * joined.
 */
public final class WhisperJson implements CaptionFormat {

  private static final String[] MARKS = {
    "seek",
    "tokens",
    "temperature",
    "avg_logprob",
    "compression_ratio",
    "no_speech_prob",
    "confidence",
    "probability",
    "score",
    "id"
  };

  private static final JsonSegments SEGMENTS =
      JsonSegments.of(JsonTime.SECONDS, "/text", "/start", "/end");
  private static final JsonSegments CHUNKS =
      JsonSegments.of(JsonTime.SECONDS, "/text", "/timestamp/0", "/timestamp/1");

  @Override
  public String name() {
    return "Whisper JSON";
  }

  @Override
  public boolean accepts(FileProbe file) {
    var shape = file.shape();
    return shape.is("segments", MARKS)
        || shape.is("chunks", "timestamp")
        || shape.is("words", "word");
  }

  @Override
  public ParsedCaptions parse(String content) {
    return switch (JsonShape.of(content).member()) {
      case "segments" -> JsonSegmentFile.read(content, name(), "segments", SEGMENTS);
      case "chunks" -> JsonSegmentFile.read(content, name(), "chunks", CHUNKS);
      default -> new WordsFirst(JsonUnit.of(content, JsonTime.SECONDS)).read(content, name());
    };
  }

  /** A file with its words in a list of their own; segments behind them have the punctuation. */
  private static final class WordsFirst {

    private final JsonUnit decided;
    private final JsonTime unit;
    private final List<SpokenWord> words = new ArrayList<>();
    private final CueList cues = new CueList();
    private DeclaredFacts declared = DeclaredFacts.NOTHING;

    WordsFirst(JsonUnit decided) {
      this.decided = decided;
      this.unit = decided.time();
    }

    ParsedCaptions read(String content, String format) {
      JsonFile.read(content, this::member);
      decided.remark(JsonTime.SECONDS, cues);
      if (cues.met() == 0) {
        WordCues.of(words, cues).forEach(cues::add);
        return cues.toCaptions(format, declared);
      }
      return cues.toCaptions(format, declared).withCues(this::withWords);
    }

    private void member(String member, JsonFile value) throws IOException {
      switch (member) {
        case "language" -> declared = declared.withLanguage(value.text());
        case "words" ->
            value.elements(
                word -> {
                  var text = JsonFile.textOf(word.path("word")).strip();
                  if (!text.isEmpty()) {
                    words.add(
                        new SpokenWord(
                            text,
                            unit.of(word.path("start")),
                            unit.of(word.path("end")),
                            Optional.empty()));
                  }
                });
        case "segments" -> value.elements(segment -> SEGMENTS.withUnit(unit).read(segment, cues));
        default -> value.skip();
      }
    }

    /** Adds words to the segments in which they begin. */
    private List<Cue> withWords(List<Cue> segments) {
      var timed = new ArrayList<Cue>(segments.size());
      int next = 0;
      for (var cue : segments) {
        var finder = new WordFinder(cue.text());
        while (next < words.size()
            && words.get(next).start().orElse(cue.startMillis()) < cue.endMillis()) {
          var word = words.get(next++);
          word.start().ifPresent(start -> finder.add(word.text(), start, word.end()));
        }
        timed.add(
            new Cue(
                cue.startMillis(), cue.endMillis(), cue.text(), cue.speaker(), finder.pieces()));
      }
      return timed;
    }
  }
}
