package hark.source.memories;

import hark.source.FakeTime;
import hark.source.ListedSourceVideo;
import hark.source.RawTranscript;
import hark.source.TranscriptRequest;
import hark.standin.StandIn;
import hark.standin.StandInCase;
import hark.transcript.VideoId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A base of tests of the real client, over a real socket against the stand-in. They need the
 * application only because REST clients are made at its build.
 */
abstract class StandInConversation {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

  static final MemoriesSettings.Pace PACE =
      new MemoriesSettings.Pace(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          5,
          Duration.ofSeconds(2));

  final FakeTime time = new FakeTime();
  StandIn standIn;

  @BeforeEach
  void start() {
    standIn = new StandIn(Duration.ofSeconds(1), Duration.ofMillis(2500), time::nanoTime);
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  List<ListedSourceVideo> list(
      MemoriesSettings settings, Predicate<List<ListedSourceVideo>> goesOn) {
    var listed = new ArrayList<ListedSourceVideo>();
    try (var source = source(settings)) {
      source.list(
          page -> {
            listed.addAll(page);
            return goesOn.test(page);
          });
    }
    return listed;
  }

  MemoriesSettings settings(Optional<String> uniqueId) {
    return new MemoriesSettings(standIn.baseUrl(), Optional.of(StandIn.KEY), uniqueId, PACE);
  }

  MemoriesSource source(MemoriesSettings settings) {
    return new MemoriesSource(settings, time, CLOCK, new Random(7));
  }

  RawTranscript fetch(StandInCase c) {
    return fetch(settings(Optional.empty()), c.videoNo());
  }

  RawTranscript fetch(MemoriesSettings settings, String id) {
    try (var source = source(settings)) {
      return source.fetch(TranscriptRequest.of(new VideoId(id), MemoriesSource.NAME));
    }
  }

  static VideoId id(StandInCase c) {
    return new VideoId(c.videoNo());
  }
}
