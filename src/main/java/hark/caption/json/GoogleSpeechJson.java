package hark.caption.json;

import com.fasterxml.jackson.databind.JsonNode;
import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.JsonFile;
import hark.caption.read.MediaTime;
import hark.caption.read.SpokenWord;
import hark.caption.read.WordCues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The answers of Google's Speech-to-Text, versions 1 and 2 (reference, {@code RecognizeResponse}
 * and {@code LongRunningRecognizeResponse}, the latter also inside its operation as {@code
 * response}): {@code results} of {@code alternatives}, the first of which is the best, with {@code
 * transcript} and maybe {@code words}. Times are durations as protocol buffers write them in JSON:
 * {@code "1.200s"}, or {@code seconds} and {@code nanos} apart. Names occur in both spellings,
 * {@code startTime} and {@code start_time}.
 *
 * <p>Where speakers are distinguished, the last result has all words once more, now with their
 * speakers; then it replaces all others.
 */
public final class GoogleSpeechJson implements CaptionFormat {

  private static final long MILLIS = 1_000;

  @Override
  public String name() {
    return "Google Speech-to-Text JSON";
  }

  @Override
  public boolean accepts(FileProbe file) {
    var shape = file.shape();
    return shape.is("results", "alternatives") || shape.is("response", "results");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var reading = new FileParser();
    JsonFile.read(content, reading::member);
    return reading.captions(name());
  }

  private static final class FileParser {

    private final Map<String, AudioChannel> channels = new LinkedHashMap<>();
    private final List<Cue> wordless = new ArrayList<>();
    private DeclaredFacts declared = DeclaredFacts.NOTHING;
    private long end;

    void member(String member, JsonFile value) throws IOException {
      switch (member) {
        case "response" -> value.membersIfObject(this::member);
        case "results" -> value.elements(this::result);
        default -> value.skip();
      }
    }

    private void result(JsonNode result) {
      var language = text(result, "languageCode", "language_code");
      if (declared.language().isEmpty()) {
        declared = declared.withLanguage(language);
      }
      var best = result.at("/alternatives/0");
      var words = new ArrayList<SpokenWord>();
      for (var word : best.path("words")) {
        word(word).ifPresent(words::add);
      }
      var resultEnd = time(result, "resultEndTime", "resultEndOffset", "result_end_time");
      if (words.isEmpty()) {
        addWordless(JsonFile.textOf(best.path("transcript")), resultEnd);
      } else {
        var channel = text(result, "channelTag", "channel_tag").orElse("");
        channels.computeIfAbsent(channel, tag -> new AudioChannel()).add(words);
      }
      end = Math.max(end, resultEnd.orElse(end));
    }

    /** Adds a transcript without word times, of which only the end of its result is known. */
    private void addWordless(String transcript, OptionalLong resultEnd) {
      if (!transcript.isBlank()) {
        wordless.add(Cue.of(end, resultEnd.orElse(end), transcript));
      }
    }

    private static Optional<SpokenWord> word(JsonNode word) {
      var text = JsonFile.textOf(word.path("word")).strip();
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new SpokenWord(
                  text,
                  time(word, "startTime", "startOffset", "start_time", "start_offset"),
                  time(word, "endTime", "endOffset", "end_time", "end_offset"),
                  SpokenWord.speaker(
                          word, "speakerLabel", "speaker_label", "speakerTag", "speaker_tag")
                      .filter(name -> !name.equals("Speaker 0")))); // no speaker
    }

    private static OptionalLong time(JsonNode object, String... names) {
      for (var name : names) {
        if (object.has(name)) {
          return duration(object.get(name));
        }
      }
      return OptionalLong.empty();
    }

    private static OptionalLong duration(JsonNode value) {
      if (value.isTextual()) {
        var text = value.textValue().strip();
        return MediaTime.ofSeconds(
            text.endsWith("s") ? text.substring(0, text.length() - 1) : text);
      }
      if (!value.isObject()) {
        return JsonTime.SECONDS.of(value);
      }
      var seconds = MediaTime.ofSeconds(value.path("seconds").asText("0"));
      long nanos = Math.clamp(value.path("nanos").asLong(), 0, 999_999_999);
      return seconds.isPresent()
          ? MediaTime.ofMillis(seconds.getAsLong() + nanos / (MILLIS * MILLIS))
          : seconds;
    }

    private static Optional<String> text(JsonNode object, String... names) {
      for (var name : names) {
        var value = object.path(name);
        if (value.isTextual() || value.isIntegralNumber()) {
          return Optional.of(value.asText());
        }
      }
      return Optional.empty();
    }

    ParsedCaptions captions(String format) {
      var cues = new CueList();
      var all = new ArrayList<>(wordless);
      channels.values().stream()
          .flatMap(channel -> channel.results.stream())
          .forEach(words -> all.addAll(WordCues.of(words, cues)));
      all.sort(Comparator.comparingLong(Cue::startMillis));
      all.forEach(cues::add);
      return cues.toCaptions(format, declared);
    }
  }

  /** The speech of one channel, result by result. */
  private static final class AudioChannel {

    private final List<List<SpokenWord>> results = new ArrayList<>();
    private int count;

    void add(List<SpokenWord> words) {
      if (isRepeatedBy(words)) {
        results.clear();
        count = 0;
      }
      results.add(words);
      count += words.size();
    }

    private boolean isRepeatedBy(List<SpokenWord> words) {
      return count > 0
          && words.size() >= count
          && words.getFirst().start().equals(results.getFirst().getFirst().start())
          && words.get(count - 1).start().equals(results.getLast().getLast().start());
    }
  }
}
