package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.search.IndexBrokenException;
import hark.search.Search;
import hark.search.TranscriptIndex;
import hark.search.Transcripts;
import hark.search.request.SearchRequest;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of an index on a cluster, by one process and by several, and its rebuild. */
class OpenSearchChangesIT {

  private static final Track TRACK = new Track("en", TrackKind.HUMAN);

  private OpenSearchIndex index;

  @BeforeEach
  void open() {
    index = TestIndex.open();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static long moments(TranscriptIndex in, String text) {
    return new Search(in).find(SearchRequest.of(text)).count().exact();
  }

  private static void put(TranscriptIndex in, String id, String... texts) {
    in.put(Transcripts.of(id, texts));
    in.commit();
  }

  @Test
  void anOlderChangeNeverWins() {
    try (var other = TestIndex.openAgain()) {
      index.put(Transcripts.of("v", "older words"));
      index.delete(new VideoId("w"), TRACK);
      put(other, "v", "newer words");
      put(other, "w", "newer words");
      index.commit();
      assertEquals(2, moments(index, "newer"));
      assertEquals(0, moments(index, "older"));
    }
  }

  @Test
  void aDeletionIsNotUndoneByAnOlderChange() {
    try (var other = TestIndex.openAgain()) {
      index.put(Transcripts.of("v", "older words"));
      other.delete(new VideoId("v"), TRACK);
      other.commit();
      index.commit();
      assertEquals(0, moments(index, "older"));
    }
  }

  @Test
  void aClockThatWasAheadDoesNotStopChanges() throws IOException {
    var settings = TestNode.start().settings();
    put(index, "v", "first words");
    var ahead = new VersionClock(() -> Instant.now().plusSeconds(3_600));
    try (var client = new ClusterClient(settings)) {
      var name = client.send("GET", "/_alias/test*", "").fieldNames().next();
      var changes = new PendingChanges(client, name + "-changes", ahead, () -> {});
      changes.put(Transcripts.of("v", "words of a clock that was ahead"));
      changes.send();
    }
    put(index, "v", "last words");
    assertEquals(1, moments(index, "last"));
    assertEquals(0, moments(index, "ahead"));
  }

  @Test
  void anIndexIsFoundAgainAsItWas() {
    assertTrue(index.isPartial());
    put(index, "v", "high tide");
    index.filled();
    index.put(Transcripts.of("w", "sent but not visible"));
    try (var again = TestIndex.openAgain()) {
      assertEquals(1, moments(again, "tide"));
      assertFalse(again.isPartial());
      assertEquals(index.entries(), again.entries());
    }
  }

  @Test
  void aTranscriptOfTwoHundredThousandSegmentsGoesIn() {
    var segments = new ArrayList<Segment>();
    for (int i = 0; i < 200_000; i++) {
      var text = i == 123_456 ? "the needle is here" : "some words of segment " + i;
      segments.add(new Segment(i, i * 1_000L, i * 1_000L + 900, text, Optional.empty()));
    }
    var video = Transcripts.of("long", "words").video();
    index.put(new Transcript(video, TRACK, segments));
    index.commit();
    assertEquals(200_000, index.totals().segments());
    var found = new Search(index).find(SearchRequest.of("needle"));
    assertEquals(123_456, found.hits().getFirst().moments().getFirst().segment());
  }

  @Test
  void aRebuiltIndexTakesThePlaceOfTheOldOneAtOnce() {
    put(index, "old", "old tide");
    index.filled();
    try (var fresh = index.rebuild()) {
      fresh.put(Transcripts.of("new", "new tide"));
      fresh.commit();
      assertEquals(1, moments(index, "old"));
      assertEquals(0, moments(index, "new"));
      index.put(Transcripts.of("meanwhile", "meanwhile a tide"));
      index.commit();
      assertEquals(2, moments(index, "tide"));
      fresh.filled();
    }
    assertEquals(0, moments(index, "old"));
    assertEquals(1, moments(index, "new"));
    assertEquals(1, moments(index, "meanwhile"));
    assertFalse(index.isPartial());
  }

  @Test
  void aRebuildThatWasAbandonedChangesNothing() throws IOException {
    put(index, "old", "old tide");
    var fresh = index.rebuild();
    fresh.put(Transcripts.of("new", "new tide"));
    fresh.close();
    assertEquals(1, moments(index, "tide"));
    try (var client = new ClusterClient(TestNode.start().settings())) {
      assertEquals(1, client.send("GET", "/_alias/test*", "").size());
    }
  }

  @Test
  void searchesGoOnWhileAnIndexIsRebuiltAgainAndAgain() throws InterruptedException {
    put(index, "v", "high tide");
    index.filled();
    var failures = new ArrayList<Throwable>();
    var stop = new CountDownLatch(1);
    var searches =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (stop.getCount() > 0 && failures.isEmpty()) {
                    try {
                      assertEquals(1, moments(index, "tide"));
                    } catch (RuntimeException | AssertionError e) {
                      failures.add(e);
                    }
                  }
                });
    for (int i = 0; i < 3; i++) {
      try (var fresh = index.rebuild()) {
        fresh.put(Transcripts.of("v", "high tide"));
        fresh.filled();
      }
    }
    stop.countDown();
    searches.join();
    assertEquals(List.of(), failures);
  }

  @Test
  void anIndexThatIsGoneFromTheClusterIsCreatedAnew() {
    var refilled = new CountDownLatch(1);
    put(index, "v", "high tide");
    index.filled();
    index.onOpenedAgain(refilled::countDown);
    TestNode.start().deleteIndexes();
    assertThrows(IndexBrokenException.class, () -> moments(index, "tide"));
    assertEquals(0, refilled.getCount());
    assertEquals(0, moments(index, "tide"));
    assertTrue(index.isPartial());
    put(index, "v", "high tide");
    assertEquals(1, moments(index, "tide"));
  }

  @Test
  void aChangeOfAnIndexThatIsGoneIsRefused() {
    put(index, "v", "high tide");
    TestNode.start().deleteIndexes();
    index.put(Transcripts.of("w", "high tide"));
    assertThrows(IndexBrokenException.class, index::commit);
    put(index, "w", "high tide");
    assertEquals(1, moments(index, "tide"));
  }
}
