package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hark.caption.CaptionSyntaxException;
import hark.language.Words;
import hark.transcript.Segment;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files of many formats from public sources, held against what an independent reader found in them.
 * Their folder is named by the system property {@code hark.samples} and holds that reader's {@code
 * EXPECTED.tsv}: file, language, segments, words, start and first words of the first segment, start
 * and last words of the last one, with {@code -} for what it did not count.
 */
class SamplesTest {

  /**
   * The contents of a file.
   *
   * @param segments as text, {@code -} where they were not counted; likewise the others
   * @param firstWords the first five, across the edges of segments; likewise the last
   */
  private record Findings(
      String segments,
      String words,
      String firstStart,
      String firstWords,
      String lastStart,
      String lastWords) {

    /** A line of the reader's table, without file and language. */
    static Findings of(String[] columns) {
      return new Findings(columns[2], columns[3], columns[4], columns[5], columns[6], columns[7]);
    }

    Findings differing(Difference difference) {
      return new Findings(
          segments, difference.words(), firstStart, difference.firstWords(), lastStart, lastWords);
    }
  }

  /** A place where Hark's result differs from the other reader's, and why Hark's is right. */
  private record Difference(String words, String firstWords, String why) {}

  private static final String NAMES =
      "names before a colon are speakers, not words; the reader says that it counts them";

  private static final String NAMES_AND_BREAKS =
      NAMES + ", and it takes <br/> for nothing, so that two words become one; signs are words";

  private static final String SIGNS =
      "a percent sign is a word, and an abbreviation with points is one";

  private static final Map<String, Difference> DIFFERENCES =
      Map.ofEntries(
          Map.entry(
              "c3/35c3-9812-soul-crushing-code.en.sbv",
              new Difference("9841", "35c3 preroll music so our", NAMES_AND_BREAKS)),
          Map.entry(
              "c3/36c3-10571-klimadaten.de.sbv",
              new Difference("5818", "36c3 vorspannmusik jetzt brauch ich", NAMES_AND_BREAKS)),
          Map.entry(
              "c3/36c3-10575-reliable-electronics.en.sbv",
              new Difference("10595", "36c3 intro musik the next", NAMES_AND_BREAKS)),
          Map.entry(
              "c3/rc3-wpwg131-wikidata.en.sbv",
              new Difference(
                  "3314",
                  "rc3 wikipaka intro music filler",
                  NAMES + ", and to it a line with one blank ends a cue: what follows it is lost")),
          Map.entry(
              "podcasting20/example.srt",
              new Difference("2478", "when you first get started", NAMES)),
          Map.entry(
              "virtual-coffee/1_1.srt", new Difference("8662", "hey this is season one", NAMES)),
          Map.entry(
              "virtual-coffee/4_2.srt",
              new Difference("7655", "hello and welcome to season", NAMES)),
          Map.entry("aws-bites/10.json", new Difference("1261", "hello and welcome to aws", SIGNS)),
          Map.entry("aws-bites/10.vtt", new Difference("1261", "hello and welcome to aws", SIGNS)),
          Map.entry(
              "huggingface-course/01_the-pipeline-function.en.srt",
              new Difference("692", "screen whooshes face logo whooshes", SIGNS)),
          Map.entry(
              "huggingface-course/01_the-pipeline-function.fr.srt",
              new Difference("717", "la fonction pipeline la fonction", SIGNS)),
          Map.entry(
              "huggingface-course/01_the-pipeline-function.ru.srt",
              new Difference("563", "функция pipeline конвеер функция pipeline", SIGNS)));

  /** Files that the other reader left out, with what Hark finds: format, segments, words. */
  private static final Map<String, List<String>> UNCOUNTED =
      Map.ofEntries(
          Map.entry(
              "bitcoin-transcripts/onboarding-bitcoin-and-lightning-developers.md",
              List.of("Text with times", "469", "7687")),
          Map.entry("changelog/spotlight-9.md", List.of("Text with times", "120", "5684")),
          Map.entry("knox-meetings/beer-brd-081104-0.md", List.of("Markdown table", "65", "337")),
          Map.entry(
              "knox-meetings/city-council-ws-r-3877-130801-0.md",
              List.of("Markdown table", "540", "6743")),
          Map.entry(
              "knox-meetings/planning-r-399-190207-0.md", List.of("Markdown table", "215", "1589")),
          Map.entry(
              "knox-meetings/school-board-264-190213-0.md",
              List.of("Markdown table", "783", "9845")),
          Map.entry("nasa/apollo11-TEC.txt", List.of("Spacelog", "8482", "122427")),
          Map.entry(
              "nasa/mercury-atlas6-friendship7-TEC.txt", List.of("Spacelog", "1753", "23143")),
          Map.entry("nasa/mercury-redstone3-ATG.txt", List.of("Spacelog", "115", "762")),
          Map.entry("podcasting20/example.html", List.of("HTML transcript", "10", "2478")),
          Map.entry(
              "stt-json/assemblyai_transcription.json", List.of("AssemblyAI JSON", "5", "60")),
          Map.entry("stt-json/assemblyai_utterances.json", List.of("AssemblyAI JSON", "5", "60")),
          Map.entry("stt-json/dg_speakers.json", List.of("Deepgram JSON", "30", "226")),
          Map.entry("stt-json/dg_utterances.json", List.of("Deepgram JSON", "5", "62")),
          Map.entry("stt-json/dg_whisper_transcription.json", List.of("Deepgram JSON", "4", "60")),
          Map.entry(
              "white-house/wh-commercial.aws.transcribe.json",
              List.of("Amazon Transcribe JSON", "7", "105")));

  /** Files about the samples: refused, for nothing in them tells when something is said. */
  private static final Set<String> NO_TRANSCRIPTS =
      Set.of("EXPECTED.tsv", "SOURCES.md", "manifest.json", "made-here/README.md");

  private static final int SOME = 5;

  @TestFactory
  Stream<DynamicTest> everyFile() throws IOException {
    var name = System.getProperty("hark.samples", "");
    if (name.isBlank() || !Files.isDirectory(Path.of(name))) {
      var message =
          "NOT RUN: no samples at '%s'; name their folder with -Dhark.samples=...".formatted(name);
      System.err.println(message);
      return Stream.of(dynamicTest(message, () -> Assumptions.abort(message)));
    }
    var folder = Path.of(name);
    var expected = expected(folder);
    return files(folder).stream()
        .map(file -> dynamicTest(file, () -> check(folder, file, expected.get(file))));
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static Map<String, Findings> expected(Path folder) throws IOException {
    var expected = new HashMap<String, Findings>();
    for (var line : Files.readAllLines(folder.resolve("EXPECTED.tsv"))) {
      var columns = line.split("\t");
      if (!line.startsWith("#") && columns.length == 8 && !columns[0].equals("file")) {
        expected.put(columns[0], Findings.of(columns));
      }
    }
    return expected;
  }

  private static void check(Path folder, String file, Findings expected) throws IOException {
    var content = Files.readAllBytes(folder.resolve(file));
    if (NO_TRANSCRIPTS.contains(file)) {
      assertThrows(CaptionSyntaxException.class, () -> TranscriptParser.read(content));
      return;
    }
    var reading = TranscriptParser.read(content);
    var segments = reading.cleaned().segments();
    var words = words(segments);
    if (expected == null) {
      assertEquals(
          UNCOUNTED.get(file),
          List.of(reading.captions().format(), "" + segments.size(), "" + words.size()));
    } else {
      var difference = DIFFERENCES.get(file);
      var wanted = difference == null ? expected : expected.differing(difference);
      assertEquals(wanted, found(wanted, segments, words));
    }
  }

  private static List<String> words(List<Segment> segments) {
    var words = new ArrayList<String>();
    segments.forEach(segment -> Words.of(segment.text()).forEach(word -> words.add(word.text())));
    return words;
  }

  /** Returns the actual contents, with {@code -} where they were not counted. */
  private static Findings found(Findings wanted, List<Segment> segments, List<String> words) {
    return new Findings(
        ifCounted(wanted.segments(), "" + segments.size()),
        "" + words.size(),
        ifSame(wanted.firstStart(), segments.getFirst().startMillis()),
        String.join(" ", words.subList(0, Math.min(SOME, words.size()))),
        ifSame(wanted.lastStart(), segments.getLast().startMillis()),
        String.join(" ", words.subList(Math.max(0, words.size() - SOME), words.size())));
  }

  private static String ifCounted(String wanted, String found) {
    return wanted.equals("-") ? wanted : found;
  }

  /** The time as it is wanted where it is that one: 0 and 0.0 are the same time. */
  private static String ifSame(String wanted, long millis) {
    boolean isSame =
        wanted.equals("-") || new BigDecimal(wanted).compareTo(BigDecimal.valueOf(millis, 3)) == 0;
    return isSame ? wanted : BigDecimal.valueOf(millis, 3).toPlainString();
  }
}
