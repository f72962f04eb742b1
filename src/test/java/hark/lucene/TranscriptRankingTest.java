package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.search.Fragment;
import hark.search.Hit;
import hark.search.Moment;
import hark.search.Search;
import hark.search.SearchResult;
import hark.search.request.MomentOrder;
import hark.search.request.SearchRequest;
import hark.search.request.VideoSort;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The order of videos and of their moments, as golden files: one file for each query, with its
 * results over a small library. With {@code -Dranking.rewrite=true} the files are rewritten, so
 * that a change of ranking shows as a diff.
 */
class TranscriptRankingTest {

  private static final Path FILES = Path.of("src", "test", "resources", "ranking");
  private static final Path LIBRARY = FILES.resolve("library.txt");
  private static final Pattern HEADING =
      Pattern.compile("= (?<id>\\S+) (?<day>\\S+) (?<minutes>\\S+) (?<title>.+)");

  @TempDir static Path folder;
  private static LuceneTranscriptIndex index;

  @BeforeAll
  static void fill() throws IOException {
    index = LuceneTranscriptIndex.open(folder);
    for (var part : Files.readString(LIBRARY).split("\n\n")) {
      if (part.startsWith("= ")) {
        index.put(transcript(List.of(part.strip().split("\n"))));
      }
    }
    index.commit();
  }

  @AfterAll
  static void close() {
    index.close();
  }

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(FILES)) {
      return files.filter(file -> !file.equals(LIBRARY)).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void videosAndMomentsHaveTheRecordedOrder(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    var head = lines.subList(0, lines.indexOf(""));
    var written = String.join("\n", head) + "\n\n" + told(search(head));
    if (Boolean.getBoolean("ranking.rewrite")) {
      Files.writeString(file, written);
    }
    assertEquals(Files.readString(file), written);
  }

  @Test
  void everySortAndOrderHasARecordedFile() throws IOException {
    var heads = new StringBuilder();
    for (var file : files().toList()) {
      heads.append(Files.readString(file));
    }
    for (var sort : VideoSort.values()) {
      assertTrue(
          sort == VideoSort.RELEVANCE || heads.indexOf("sort: " + name(sort)) >= 0, sort::toString);
    }
    assertTrue(heads.indexOf("order: " + name(MomentOrder.RANK)) >= 0);
  }

  /** Runs the query at the head of a file, with its sort and order if given. */
  private static SearchResult search(List<String> head) {
    var request = SearchRequest.of("").withMoments(100);
    for (var line : head) {
      var value = line.substring(line.indexOf(' ') + 1);
      request =
          switch (line.substring(0, line.indexOf(':'))) {
            case "query" ->
                SearchRequest.of(value)
                    .withResultOptions(request.resultOptions())
                    .withResultOrder(request.resultOrder());
            case "sort" -> request.withSort(VideoSort.valueOf(value.toUpperCase(Locale.ROOT)));
            case "order" -> request.withOrder(MomentOrder.valueOf(value.toUpperCase(Locale.ROOT)));
            default -> throw new IllegalArgumentException(line);
          };
    }
    return new Search(index).find(request.withContext(0));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String told(SearchResult result) {
    var text = new StringBuilder();
    for (var hit : result.hits()) {
      text.append(hit(hit));
    }
    for (var video : result.titles().first()) {
      text.append("title: ").append(video.title()).append('\n');
    }
    return text.toString();
  }

  private static String hit(Hit hit) {
    return hit.moments().stream()
        .map(TranscriptRankingTest::moment)
        .collect(Collectors.joining("", hit.video().id() + ": " + hit.video().title() + "\n", ""));
  }

  private static String moment(Moment moment) {
    return "  %d %s %s\n"
        .formatted(
            moment.segment(),
            name(moment.tier()),
            moment.snippet().fragments().stream()
                .map(TranscriptRankingTest::fragment)
                .collect(Collectors.joining()));
  }

  private static String fragment(Fragment fragment) {
    return fragment.marked() ? "[" + fragment.text() + "]" : fragment.text();
  }

  private static Transcript transcript(List<String> lines) {
    var heading = HEADING.matcher(lines.getFirst());
    assertTrue(heading.matches(), lines.getFirst());
    var video =
        new Video(
            new VideoId(heading.group("id")),
            heading.group("title"),
            "test",
            known(heading.group("minutes")).map(Long::parseLong).map(Duration::ofMinutes),
            known(heading.group("day")).map(LocalDate::parse),
            Optional.empty());
    var segments = new ArrayList<Segment>();
    for (var text : lines.subList(1, lines.size())) {
      int i = segments.size();
      segments.add(new Segment(i, i * 5_000L, i * 5_000L + 5_000, text, Optional.empty()));
    }
    return new Transcript(video, new Track("en", Track.TrackKind.HUMAN), segments);
  }

  private static Optional<String> known(String text) {
    return Optional.of(text).filter(value -> !value.equals("-"));
  }
}
