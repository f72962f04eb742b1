package hark.source.memories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.standin.StandIn;
import hark.standin.StandInCase;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Waits between calls to memories.ai, retries, and interruptions. */
@QuarkusTest
class MemoriesSourceWaitTest extends StandInConversation {

  @Test
  void notReadyBecomesReady() {
    assertThrows(SourceException.class, () -> fetch(StandInCase.NOT_READY));
    assertThrows(SourceException.class, () -> fetch(StandInCase.NOT_READY));
    assertEquals("Case NOT_READY", fetch(StandInCase.NOT_READY).video().title());
  }

  @Test
  void waitsGrowAndSpread() {
    assertThrows(SourceException.class, () -> fetch(StandInCase.OVER_LIMIT));
    assertEquals(6, time.sleeps().size());
    assertEquals(PACE.pause(), time.sleeps().getFirst(), "a process before may just have called");
    for (int i = 0; i < 5; i++) {
      var slept = time.sleeps().get(i + 1);
      var least = Duration.ofSeconds(2L << i);
      assertTrue(slept.compareTo(least) >= 0, "wait " + i + " was " + slept);
      assertTrue(slept.compareTo(least.multipliedBy(5).dividedBy(4)) <= 0, i + ": " + slept);
    }
  }

  @Test
  void retryAfterIsHonoured() {
    fetch(StandInCase.OVER_LIMIT_RETRY_AFTER);
    assertEquals(Stream.of(1, 7, 1).map(Duration::ofSeconds).toList(), time.sleeps());
  }

  @Test
  void callsOfManyThreadsKeepThePause() throws Exception {
    try (var source = source(settings(Optional.empty()));
        var threads = Executors.newFixedThreadPool(4)) {
      var fetches =
          IntStream.range(0, 12)
              .mapToObj(
                  i ->
                      (Callable<RawTranscript>)
                          () ->
                              source.fetch(
                                  TranscriptRequest.of(id(StandInCase.READY), MemoriesSource.NAME)))
              .toList();
      for (var done : threads.invokeAll(fetches)) {
        assertEquals("Case READY", done.get().video().title());
      }
    }
    assertEquals(24, standIn.calls());
    assertEquals(0, standIn.refusals());
    assertEquals(Optional.of(Duration.ofSeconds(1)), standIn.smallestGap());
  }

  @Test
  void theStandInRefusesACallThatComesTooSoon() {
    var hasty =
        new MemoriesSettings.Pace(
            Duration.ZERO, PACE.connectTimeout(), PACE.readTimeout(), 0, PACE.retryWait());
    var settings =
        new MemoriesSettings(standIn.baseUrl(), Optional.of(StandIn.KEY), Optional.empty(), hasty);
    assertEquals("case-ready", fetch(settings, StandInCase.READY.videoNo()).video().title());
    assertEquals(1, standIn.refusals());
  }

  @Test
  void nobodyThereIsTrouble() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var nowhere = URI.create("http://127.0.0.1:" + port + "/serve/api/v1");
    var settings = new MemoriesSettings(nowhere, Optional.of(StandIn.KEY), Optional.empty(), PACE);
    var refused = assertThrows(SourceException.class, () -> fetch(settings, "VI1"));
    assertEquals(Refusal.SERVICE_TROUBLE, refused.refusal());
    assertTrue(refused.getMessage().contains("could not be reached"), refused.getMessage());
    assertEquals(6, time.sleeps().size());
  }

  @Test
  void aClosedSourceRefusesAndDoesNotBreak() {
    var source = source(settings(Optional.empty()));
    source.close();
    var wanted = TranscriptRequest.of(id(StandInCase.READY), MemoriesSource.NAME);
    var refused = assertThrows(SourceException.class, () -> source.fetch(wanted));
    assertTrue(refused.getMessage().contains("Hark was stopped"), refused.getMessage());
    assertEquals(0, standIn.calls());
  }

  @Test
  void anInterruptedFetchEndsAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    var refused = assertThrows(SourceException.class, () -> fetch(StandInCase.READY));
    assertTrue(Thread.interrupted());
    assertEquals(Refusal.SERVICE_TROUBLE, refused.refusal());
    assertEquals(0, standIn.calls());
  }

  @Test
  void aFetchThatIsInterruptedInTheMiddleOfACallEndsToo() throws Exception {
    var patient =
        new MemoriesSettings.Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            5,
            Duration.ofSeconds(2));
    var key = Optional.of(StandIn.KEY);
    try (var slow = new StandIn(Duration.ZERO, Duration.ofMinutes(1), time::nanoTime)) {
      var settings = new MemoriesSettings(slow.baseUrl(), key, Optional.empty(), patient);
      var end = new CompletableFuture<String>();
      var reader =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      fetch(settings, StandInCase.BROKEN_DELAY.videoNo());
                    } catch (RuntimeException e) {
                      end.complete(Thread.interrupted() + " " + e.getMessage());
                    }
                  });
      Wait.until(() -> slow.calls() > 0);
      reader.interrupt();
      assertEquals(
          "true Hark was stopped before memories.ai responded. Import again.",
          end.get(4, TimeUnit.MINUTES));
      assertEquals(1, slow.calls());
    }
  }
}
