package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.shard.TranscriptBytes;
import hark.search.Transcripts;
import hark.transcript.Transcript;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes that a local server takes or refuses as a cluster may. */
class PendingChangesTest {

  private static final String TAKEN = "{\"index\":{\"status\":200}}";

  /** The time of a clock that is a year ahead, in microseconds. */
  private static final long AHEAD =
      (InstantSource.system().millis() + 365L * 24 * 3_600_000) * 1_000;

  private final Transcript one = Transcripts.of("one", "high tide");
  private final Transcript other = Transcripts.of("other", "low tide");
  private final AtomicInteger refusals = new AtomicInteger();

  /** The answers to requests in their order, each to one change after the other. */
  private final Queue<List<String>> answers = new ArrayDeque<>();

  private LocalNode node;
  private ClusterClient client;
  private PendingChanges changes;

  @BeforeEach
  void open() throws IOException {
    node =
        new LocalNode(_ -> Optional.of("{\"items\":[" + String.join(",", answers.remove()) + "]}"));
    client = node.client();
    changes =
        new PendingChanges(
            client,
            "index-changes",
            new VersionClock(InstantSource.system()),
            refusals::incrementAndGet);
  }

  @AfterEach
  void close() {
    client.close();
    node.close();
  }

  private static String refused(int status, String type, String reason) {
    return "{\"index\":{\"status\":%d,\"error\":{\"type\":\"%s\",\"reason\":\"%s\"}}}"
        .formatted(status, type, reason);
  }

  private static String conflict(long version) {
    return refused(
        409,
        "version_conflict_engine_exception",
        "[x]: version conflict, current version [%d] is higher".formatted(version));
  }

  /** Returns the versions of a request. */
  private List<Long> versions(int request) throws IOException {
    var versions = new ArrayList<Long>();
    for (var line : node.requests().get(request).body().split("\n")) {
      var version = ClusterClient.JSON.readTree(line).path("index").path("version");
      if (!version.isMissingNode()) {
        versions.add(version.asLong());
      }
    }
    return versions;
  }

  @Test
  void allChangesBehindAClockThatWasAheadAreSentAgain() throws IOException {
    changes.put(one);
    changes.put(other);
    answers.add(List.of(conflict(AHEAD), conflict(AHEAD - 60_000_000)));
    answers.add(List.of(TAKEN, TAKEN));
    changes.send();
    assertEquals(2, node.requests().size());
    assertEquals(List.of(AHEAD + 1, AHEAD + 2), versions(1));
  }

  @Test
  void aLateChangeIsLeftOut() throws IOException {
    changes.put(one);
    answers.add(List.of(conflict(InstantSource.system().millis() * 1_000 - 1)));
    changes.send();
    assertEquals(1, node.requests().size());
  }

  @Test
  void aRefusedTranscriptIsNoFailureOfOthers() throws IOException {
    changes.put(one);
    changes.put(other);
    answers.add(List.of(refused(400, "mapper_parsing_exception", "too long"), TAKEN));
    changes.send();
    assertTrue(changes.refusal(one.video().id(), one.track()).isPresent());
    assertTrue(changes.refusal(other.video().id(), other.track()).isEmpty());
    assertEquals(1, refusals.get());
    changes.send();
    assertEquals(1, node.requests().size()); // it would be refused again
    changes.put(one);
    assertTrue(changes.refusal(one.video().id(), one.track()).isEmpty());
    answers.add(List.of(TAKEN));
    changes.send();
    assertTrue(changes.refusal(one.video().id(), one.track()).isEmpty());
  }

  @Test
  void aTranscriptWaitsForTheRightPlugin() throws IOException {
    changes.put(one);
    answers.add(
        List.of(refused(400, "mapper_parsing_exception", TranscriptBytes.OTHER_VERSION + "of 1")));
    assertThrows(ClusterException.class, changes::send);
    assertFalse(changes.refusal(one.video().id(), one.track()).isPresent());
    answers.add(List.of(TAKEN));
    changes.send();
    assertEquals(versions(0), versions(1));
  }
}
