package hark.caption.json;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The output of Amazon Transcribe (Developer Guide, "Data input and output"): {@code results} with
 * {@code items}, one for each word and each punctuation mark, times as strings of seconds, and
 * speakers either in each item, in {@code speaker_labels} by the item's start, or as {@code
 * channel_labels}.
 */
public final class AwsTranscribeJson implements CaptionFormat {

  /** The length of a word, in characters, from which marks after it are kept separate. */
  private static final int LONGEST_WORD = 200;

  @Override
  public String name() {
    return "Amazon Transcribe JSON";
  }

  @Override
  public boolean accepts(FileProbe file) {
    return file.shape().is("results", "transcripts", "items", "speaker_labels", "channel_labels");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var reading = new FileParser();
    JsonFile.read(content, reading::member);
    return reading.captions(name());
  }

  private static final class FileParser {

    private final List<SpokenWord> words = new ArrayList<>();
    private final List<List<SpokenWord>> channels = new ArrayList<>();
    private final Map<Long, String> speakers = new HashMap<>();
    private DeclaredFacts declared = DeclaredFacts.NOTHING;

    void member(String member, JsonFile value) throws IOException {
      if (member.equals("results")) {
        value.membersIfObject(this::result);
      } else {
        value.skip();
      }
    }

    private void result(String member, JsonFile value) throws IOException {
      switch (member) {
        case "language_code" -> declared = declared.withLanguage(value.text());
        case "items" -> value.elements(item -> addItem(item, words));
        case "speaker_labels" -> value.membersIfObject(this::label);
        case "channel_labels" -> value.membersIfObject(this::channelLabel);
        default -> value.skip();
      }
    }

    private void label(String member, JsonFile value) throws IOException {
      if (!member.equals("segments")) {
        value.skip();
        return;
      }
      value.elements(
          turn -> {
            for (var item : turn.path("items")) {
              var label = SpokenWord.speaker(item, "speaker_label");
              var start = JsonTime.SECONDS.of(item.path("start_time"));
              if (start.isPresent()) {
                label.ifPresent(name -> speakers.put(start.getAsLong(), name));
              }
            }
          });
    }

    private void channelLabel(String member, JsonFile value) throws IOException {
      if (member.equals("channels")) {
        value.elements(this::addChannel);
      } else {
        value.skip();
      }
    }

    private void addChannel(JsonNode channel) {
      var items = new ArrayList<SpokenWord>();
      channel.path("items").forEach(item -> addItem(item, items));
      var name = SpokenWord.speaker(channel, "channel_label");
      channels.add(items.stream().map(w -> w.by(w.speaker().or(() -> name))).toList());
    }

    private static void addItem(JsonNode item, List<SpokenWord> to) {
      var text = JsonFile.textOf(item.at("/alternatives/0/content")).strip();
      if (text.isEmpty()) {
        return;
      }
      if (JsonFile.textOf(item.path("type")).equals("punctuation")
          && !to.isEmpty()
          && to.getLast().text().length() < LONGEST_WORD) {
        to.add(to.removeLast().with(text));
        return;
      }
      to.add(
          new SpokenWord(
              text,
              JsonTime.SECONDS.of(item.path("start_time")),
              JsonTime.SECONDS.of(item.path("end_time")),
              SpokenWord.speaker(item, "speaker_label")));
    }

    ParsedCaptions captions(String format) {
      var cues = new CueList();
      if (channels.isEmpty()) {
        WordCues.of(words.stream().map(this::labelled).toList(), cues).forEach(cues::add);
      } else {
        channels.stream()
            .flatMap(channel -> WordCues.of(channel, cues).stream())
            .sorted(Comparator.comparingLong(Cue::startMillis))
            .forEach(cues::add);
      }
      return cues.toCaptions(format, declared);
    }

    private SpokenWord labelled(SpokenWord word) {
      var label =
          word.start().isPresent()
              ? Optional.ofNullable(speakers.get(word.start().getAsLong()))
              : Optional.<String>empty();
      return word.by(word.speaker().or(() -> label));
    }
  }
}
