package hark.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import hark.lucene.LuceneTranscriptIndex;
import hark.search.Search;
import hark.search.Transcripts;
import hark.search.request.SearchRequest;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words as people write them in several languages, searched as others type them. The folder of the
 * files is named by the system property {@code hark.faults} and holds {@code EXPECTED.json}: cases
 * with {@code file}, {@code language} and {@code queries}, each with its number of moments.
 */
class SearchFaultsTest {

  private static final Set<String> FAULTS = Set.of("F17", "F18", "F20", "F21", "F22", "F25");

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> everyQueryFindsItsMoments() throws IOException {
    return FaultCases.tests(
        wanted -> FAULTS.contains(wanted.path("fault").asText()), this::differences);
  }

  private List<String> differences(Path folder, JsonNode wanted) throws IOException {
    var file = wanted.path("file").asText();
    var segments =
        TranscriptParser.read(Files.readAllBytes(folder.resolve(file))).cleaned().segments();
    var language = wanted.path("language").asText(Track.UNKNOWN_LANGUAGE);
    var differences = new ArrayList<String>();
    try (var index = LuceneTranscriptIndex.open(temporary.resolve(file))) {
      var video = Transcripts.of("v", "x").video();
      index.put(new Transcript(video, new Track(language, Track.TrackKind.UNKNOWN), segments));
      index.commit();
      for (var query : wanted.path("queries")) {
        compare(new Search(index), wanted, query, differences);
      }
    }
    return differences;
  }

  private static void compare(
      Search search, JsonNode wanted, JsonNode query, List<String> differences) {
    var text = query.get(0).asText();
    var result = search.find(SearchRequest.of(text));
    boolean mayHint = wanted.path("hintok").asBoolean() && result.hint().isPresent();
    if (result.totalMoments() != query.get(1).asLong() && !mayHint) {
      differences.add(
          "%s: %d moments, not %s".formatted(text, result.totalMoments(), query.get(1)));
    }
    if (wanted.path("nohint").asBoolean() && result.hint().isPresent()) {
      differences.add("%s: %s".formatted(text, result.hint().get().message()));
    }
  }
}
