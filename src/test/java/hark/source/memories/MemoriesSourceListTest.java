package hark.source.memories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hark.source.ListedSourceVideo;
import hark.source.ProcessingState;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.source.sample.SampleSource;
import hark.standin.StandInCase;
import hark.transcript.VideoId;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of videos at memories.ai. */
@QuarkusTest
class MemoriesSourceListTest extends StandInConversation {

  @Test
  void theListTellsWhereTheMetadataDoNot() {
    var video = fetch(StandInCase.LIST_ONLY).video();
    assertEquals("Case LIST_ONLY", video.title());
    assertEquals(Optional.of(Duration.ofSeconds(13)), video.duration());
    assertEquals(Optional.of(LocalDate.of(2026, 1, 1)), video.day());
  }

  static Stream<Arguments> namespaces() {
    return Stream.of(
        arguments("", 12, 2),
        arguments("default", 12, 2),
        arguments(StandInCase.PAGING.videoNo(), 12, 2),
        arguments(StandInCase.PAGING_LAST_AGAIN.videoNo(), 12, 2),
        arguments(StandInCase.PAGING_SHORT.videoNo(), 12, 5),
        arguments(StandInCase.LARGE_LIST.videoNo(), 1012, 12),
        arguments("elsewhere", 0, 1));
  }

  @ParameterizedTest
  @MethodSource("namespaces")
  void theListIsReadToItsEndAndEachVideoComesOnce(String space, int videos, int calls) {
    var listed = list(settings(Optional.of(space)), pages -> true);
    assertEquals(videos, listed.size());
    assertEquals(videos, listed.stream().map(one -> one.request().video()).distinct().count());
    assertEquals(calls, standIn.calls());
    assertEquals(0, standIn.refusals());
  }

  @Test
  void theListTellsNameLengthDayAndCondition() {
    var listed = list(settings(Optional.empty()), pages -> true);
    var first = listed.getFirst().request();
    assertEquals(new VideoId("VI000000000000000001"), first.video());
    assertEquals("memories.ai", first.source());
    assertEquals(
        new SampleSource().fetch(TranscriptRequest.of(first.video(), "samples")).video().title(),
        first.details().title());
    assertTrue(first.details().duration().isPresent());
    assertTrue(first.details().day().isPresent());
    assertEquals(
        List.of("PENDING", "FAILED: Indexing failed."),
        listed.stream()
            .filter(one -> one.readiness() != ProcessingState.READY)
            .map(one -> one.readiness() + (one.cause().isEmpty() ? "" : ": " + one.cause()))
            .toList());
  }

  @Test
  void whatTheListHasToldIsNotAskedForAgain() {
    try (var source = source(settings(Optional.empty()))) {
      var rows = new ArrayList<ListedSourceVideo>();
      source.list(rows::addAll);
      var listed = rows.getFirst().request();
      int before = standIn.calls();
      var raw = source.fetch(listed);
      assertEquals(listed.details().title(), raw.video().title());
      assertEquals(before + 1, standIn.calls());
    }
  }

  @Test
  void aReadingEndsWhenTheReaderHasEnough() {
    var settings = settings(Optional.of(StandInCase.LARGE_LIST.videoNo()));
    assertEquals(100, list(settings, page -> false).size());
    assertEquals(1, standIn.calls());
  }

  @Test
  void aListThatIsRefusedSaysWhy() {
    var settings =
        new MemoriesSettings(
            standIn.baseUrl(), Optional.of(StandInCase.NO_CREDITS.key()), Optional.empty(), PACE);
    var refused = assertThrows(SourceException.class, () -> list(settings, page -> true));
    assertEquals(Refusal.NO_CREDITS, refused.refusal());
  }
}
