package hark.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import hark.caption.CaptionSyntaxException;
import hark.ingest.TranscriptParser.ParsedTranscript;
import hark.language.Words;
import hark.transcript.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small files as people have them, held against what was said in each. Their folder is named by the
 * system property {@code hark.faults} and holds {@code EXPECTED.json}: a list of cases with {@code
 * file}, {@code type}, and segments of start, end, speaker and text, or words that are to be found.
 */
class FaultsTest {

  private static final double TOLERANCE = 0.06;
  private static final double WORD_TOLERANCE = 0.3;
  private static final String LANGUAGE_FILTER = " lang:";

  @TestFactory
  Stream<DynamicTest> everyCaptionFile() throws IOException {
    return FaultCases.tests(FaultsTest::isAboutCaptions, FaultsTest::differences);
  }

  private static boolean isAboutCaptions(JsonNode wanted) {
    boolean isLanguage = wanted.path("fault").asText().equals("F15");
    var type = wanted.path("type").asText();
    return type.equals("caption") || type.equals("name") || type.equals("search") && isLanguage;
  }

  private static List<String> differences(Path folder, JsonNode wanted) throws IOException {
    if (wanted.has("names")) {
      return nameDifferences(wanted);
    }
    var differences = new ArrayList<String>();
    ParsedTranscript reading;
    try {
      reading =
          TranscriptParser.read(Files.readAllBytes(folder.resolve(wanted.path("file").asText())));
    } catch (CaptionSyntaxException e) {
      return mayBeRefused(wanted, e) ? List.of() : List.of("refused: " + e.getMessage());
    }
    var segments = reading.cleaned().segments();
    if (wanted.path("segments").isArray()) {
      compare(segments, wanted, differences);
    }
    for (var not : wanted.path("notspeaker")) {
      var speaker = segments.get(not.get(0).asInt()).speaker().orElse("");
      if (speaker.equals(not.get(1).asText())) {
        differences.add("segment %d is given to %s".formatted(not.get(0).asInt(), speaker));
      }
    }
    for (var query : wanted.path("queries")) {
      if (wanted.path("type").asText().equals("search")) {
        compareFilter(reading, query, differences);
      } else {
        find(segments, query, differences);
      }
    }
    compareFile(reading, wanted, differences);
    return differences;
  }

  private static boolean mayBeRefused(JsonNode wanted, CaptionSyntaxException refusal) {
    var reason = wanted.path("mayrefuse");
    return reason.asBoolean()
        || reason.isTextual() && refusal.getMessage().toLowerCase().contains(reason.textValue());
  }

  private static void compare(List<Segment> segments, JsonNode wanted, List<String> differences) {
    var texts = new ArrayList<String>();
    wanted.path("segments").forEach(row -> texts.add(row.get(3).asText()));
    if (!words(segments.stream().map(Segment::text).toList()).equals(words(texts))) {
      differences.add("words: " + segments.stream().map(Segment::text).toList());
    } else if (segments.size() != texts.size()) {
      differences.add("%d segments, not %d".formatted(segments.size(), texts.size()));
    } else {
      double tolerance = wanted.path("tolerance").asDouble(TOLERANCE);
      for (int i = 0; i < texts.size(); i++) {
        compare(segments.get(i), wanted.path("segments").get(i), tolerance, differences);
        if (!wanted.has("notspeaker")) {
          compareSpeaker(segments.get(i), wanted.path("segments").get(i), differences);
        }
      }
    }
  }

  private static void compare(
      Segment segment, JsonNode row, double tolerance, List<String> differences) {
    if (!row.get(0).isNull()
        && Math.abs(segment.startMillis() / 1e3 - row.get(0).asDouble()) > tolerance) {
      differences.add("starts at %d, not %s s".formatted(segment.startMillis(), row.get(0)));
    }
    if (!row.get(1).isNull()
        && Math.abs(segment.endMillis() / 1e3 - row.get(1).asDouble()) > tolerance) {
      differences.add("ends at %d, not %s s".formatted(segment.endMillis(), row.get(1)));
    }
  }

  private static void compareSpeaker(Segment segment, JsonNode row, List<String> differences) {
    var wanted = row.get(2).isNull() ? "" : row.get(2).asText();
    if (!segment.speaker().orElse("").equals(wanted)) {
      differences.add("speaker '%s', not '%s'".formatted(segment.speaker().orElse(""), wanted));
    }
  }

  /** Looks for the first place where a word is said. */
  private static void find(List<Segment> segments, JsonNode query, List<String> differences) {
    var asked = query.get(0).asText();
    for (var segment : segments) {
      var words = Words.of(segment.text());
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).text().equals(asked)) {
          double at = start(segment, i) / 1e3;
          if (!query.get(2).isNull() && Math.abs(at - query.get(2).asDouble()) > WORD_TOLERANCE) {
            differences.add("%s at %s, not %s".formatted(asked, at, query.get(2)));
          }
          return;
        }
      }
    }
    differences.add(asked + " is not there");
  }

  private static long start(Segment segment, int word) {
    return segment.wordTimes().isEmpty()
        ? segment.startMillis()
        : segment.wordTimes().get(word).startMillis();
  }

  /** A search for what is said in one language needs the language of the file. */
  private static void compareFilter(
      ParsedTranscript reading, JsonNode query, List<String> differences) {
    var asked = query.get(0).asText();
    int filter = asked.indexOf(LANGUAGE_FILTER);
    var told = reading.captions().declared().language().orElse("");
    if (filter >= 0 && !told.equals(asked.substring(filter + LANGUAGE_FILTER.length()))) {
      differences.add("language " + told);
    }
  }

  private static void compareFile(
      ParsedTranscript reading, JsonNode wanted, List<String> differences) {
    var language = wanted.path("language").asText("");
    var told = reading.captions().declared().language().orElse("");
    if (!language.isEmpty() && !language.equals(told)) {
      differences.add("language " + told);
    }
    if (wanted.path("speakers").isArray()) {
      var speakers = new ArrayList<String>();
      wanted.path("speakers").forEach(name -> speakers.add(name.asText()));
      var found =
          reading.cleaned().segments().stream()
              .map(segment -> segment.speaker().orElse(""))
              .distinct()
              .toList();
      if (!found.equals(speakers)) {
        differences.add("speakers " + found);
      }
    }
  }

  private static List<String> nameDifferences(JsonNode wanted) {
    var differences = new ArrayList<String>();
    for (var row : wanted.path("names").properties()) {
      var named = CaptionFileName.of(row.getKey());
      if (!named.id().value().equals(row.getValue().get(0).asText())
          || !named.track().language().equals(row.getValue().get(1).asText())) {
        differences.add(row.getKey() + ": " + named);
      }
    }
    return differences;
  }

  private static List<String> words(List<String> texts) {
    return Words.of(String.join(" ", texts)).stream().map(Words.Word::text).toList();
  }
}
