package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.search.Fragment;
import hark.search.Moment;
import hark.search.Search;
import hark.search.Transcripts;
import hark.search.request.MomentOrder;
import hark.search.request.SearchRequest;
import hark.search.request.Tier;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a moment where spans overlap, and which excerpts show it. */
class CountedMomentsTest {

  /** Moments are written as the places of their first and last segment, one word a segment. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          high tide            | tide high tide            | 1-2
          high tide            | tide high x tide          | 0-1
          high tide            | high x tide x high x tide | 0-2 4-6
          tide high            | high x tide x high x tide | 2-4
          high tide            | tide x high x tide        | 2-4
          high tide            | high tide high tide       | 0-1 2-3
          tide tide            | tide tide tide tide       | 0-1 2-3
          tide tide            | tide x tide tide          | 2-3
          supply chain         | supplies chain x supply   | 1-3
          supply chain         | chain supplies chain      | 1-2i
          supply chain x       | supplies chain x supply   | 1-3
          high tide -low       | tide high tide            | 1-2
          high tide OR x y     | tide high tide x y        | 1-2 3-4
          high tide OR tide    | tide high tide            | 0-0 1-2 2-2
          "no no"              | no no no                  | 0-1 1-2
          high NEAR/8 tide     | tide high tide            | 0-1 1-2
          """)
  void eachWordBelongsToOneMomentAtMost(
      String query, String said, String moments, @TempDir Path folder) {
    var found =
        find(query, folder, said.split(" ")).stream()
            .map(one -> one.segment() + "-" + one.lastSegment() + (isExact(one) ? "" : "i"))
            .collect(Collectors.joining(" "));
    assertEquals(moments, found);
  }

  private static boolean isExact(Moment moment) {
    return moment.tier() == Tier.EXACT;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          tide      | The tide met the tide. A tide?    | [tide][tide] [tide][tide]+ [tide]
          high tide | So high a tide, a tide so high. Ok. | [high][tide][tide][high] [high][tide][tide][high]+
          tide      | Tide. Tide. Tide.                 | [Tide] [Tide] [Tide]
          """)
  void anExcerptMarksAllMomentsOfItsSentence(
      String query, String said, String excerpts, @TempDir Path folder) {
    var shown =
        find(query, folder, said).stream()
            .map(one -> marks(one.snippet().fragments()) + (one.shown() ? "+" : ""))
            .collect(Collectors.joining(" "));
    assertEquals(excerpts, shown);
  }

  @Test
  void inSpeechWithoutSentencesEachMomentIsInAnExcerptThatIsShown(@TempDir Path folder) {
    var around = " and on and on".repeat(4);
    var said = ("tide" + around + " ").repeat(6).strip();
    var shown = find("tide", folder, said).stream().map(one -> one.shown() ? "+" : "-").toList();
    assertEquals("-+-+-+", String.join("", shown));
  }

  private static String marks(List<Fragment> fragments) {
    return fragments.stream()
        .filter(Fragment::marked)
        .map(fragment -> "[" + fragment.text() + "]")
        .collect(Collectors.joining());
  }

  private static List<Moment> find(String query, Path folder, String... segments) {
    try (var index = LuceneTranscriptIndex.open(folder.resolve("index"))) {
      var said = Transcripts.of("v", segments);
      var english = new Track("en", Track.TrackKind.UNKNOWN);
      index.put(new Transcript(said.video(), english, said.segments()));
      index.commit();
      var request = SearchRequest.of(query).withMoments(100).withOrder(MomentOrder.TIME);
      return new Search(index)
          .find(request).hits().stream().flatMap(hit -> hit.moments().stream()).toList();
    }
  }
}
