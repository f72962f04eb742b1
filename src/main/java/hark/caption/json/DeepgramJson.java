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
import java.util.List;
import java.util.Optional;

/**
 * An answer of Deepgram to pre-recorded audio (API reference, "Listen"): {@code results} with
 * {@code channels} of {@code alternatives}, the first of which is the best. Its {@code words} have
 * everything: times in seconds, speaker and punctuation. Where they are missing, the sentences of
 * its {@code paragraphs} are read, or else the {@code utterances}.
 */
public final class DeepgramJson implements CaptionFormat {

  @Override
  public String name() {
    return "Deepgram JSON";
  }

  @Override
  public boolean accepts(FileProbe file) {
    return file.shape().is("results", "channels", "utterances");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var reading = new FileParser();
    JsonFile.read(content, reading::member);
    return reading.captions(name());
  }

  private static final class FileParser {

    private final CueList cues = new CueList();
    private final List<Cue> channels = new ArrayList<>();
    private final List<Cue> utterances = new ArrayList<>();
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
        case "channels" -> value.each(channel -> channel.membersIfObject(this::channel));
        case "utterances" -> value.elements(this::addUtterance);
        default -> value.skip();
      }
    }

    private void channel(String member, JsonFile value) throws IOException {
      switch (member) {
        case "detected_language" -> declared = declared.withLanguage(value.text());
        case "alternatives" -> {
          var best = new Alternative();
          value.each(
              alternative -> {
                if (best.read) {
                  alternative.skip();
                } else {
                  best.read = true;
                  alternative.membersIfObject(best::member);
                }
              });
          channels.addAll(best.cues(cues));
        }
        default -> value.skip();
      }
    }

    private void addUtterance(JsonNode utterance) {
      utterances.addAll(WordCues.of(words(utterance), cues));
    }

    ParsedCaptions captions(String format) {
      var said = channels.isEmpty() ? utterances : channels;
      said.sort(Comparator.comparingLong(Cue::startMillis)); // channels run in parallel
      said.forEach(cues::add);
      return cues.toCaptions(format, declared);
    }
  }

  /** The most likely transcript of one channel. */
  private static final class Alternative {

    private final List<SpokenWord> words = new ArrayList<>();
    private final List<SpokenWord> sentences = new ArrayList<>();
    private boolean read;

    void member(String member, JsonFile value) throws IOException {
      switch (member) {
        case "words" -> value.elements(word -> word(word, Optional.empty()).ifPresent(words::add));
        case "paragraphs" -> value.membersIfObject(this::paragraphs);
        default -> value.skip();
      }
    }

    private void paragraphs(String member, JsonFile value) throws IOException {
      if (member.equals("paragraphs")) {
        value.elements(this::addParagraph);
      } else {
        value.skip();
      }
    }

    private void addParagraph(JsonNode paragraph) {
      var speaker = SpokenWord.speaker(paragraph, "speaker");
      for (var sentence : paragraph.path("sentences")) {
        word(sentence, speaker).ifPresent(sentences::add);
      }
    }

    List<Cue> cues(CueList unread) {
      return WordCues.of(words.isEmpty() ? sentences : words, unread);
    }
  }

  private static List<SpokenWord> words(JsonNode utterance) {
    var speaker = SpokenWord.speaker(utterance, "speaker");
    var words = new ArrayList<SpokenWord>();
    utterance.path("words").forEach(word -> word(word, speaker).ifPresent(words::add));
    if (words.isEmpty()) {
      word(utterance, speaker).ifPresent(words::add);
    }
    return words;
  }

  private static Optional<SpokenWord> word(JsonNode word, Optional<String> speaker) {
    for (var name : List.of("punctuated_word", "word", "text", "transcript")) {
      var text = JsonFile.textOf(word.path(name)).strip();
      if (!text.isEmpty()) {
        return Optional.of(
            new SpokenWord(
                text,
                JsonTime.SECONDS.of(word.path("start")),
                JsonTime.SECONDS.of(word.path("end")),
                speaker.or(() -> SpokenWord.speaker(word, "speaker"))));
      }
    }
    return Optional.empty();
  }
}
