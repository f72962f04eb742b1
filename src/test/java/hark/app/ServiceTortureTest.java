package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hark.LongRun;
import hark.standin.StandIn;
import hark.standin.StandInCase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports 10,000 videos into the packaged application from a service that plays every trick it
 * knows on one video in twenty, while the application is killed and stopped again and again. Not in
 * the usual run, for it takes minutes: {@code bin/torture-imports} runs it.
 */
@Tag("torture")
@LongRun
class ServiceTortureTest {

  /** Fewer, for a quick look, have as many tricks played on them. */
  private static final int VIDEOS = Integer.getInteger("hark.torture.videos", 10_000);

  private static final int EVERY = VIDEOS / 500;
  private static final int LIVES = 14;
  private static final int LONGEST_LIFE = 20_000;
  private static final int PAGE = 1_000;
  private static final Duration PAUSE = Duration.ofMillis(5);

  /** They hold up all the others for seconds each; a few are enough. */
  private static final Set<StandInCase> SLOW =
      EnumSet.of(
          StandInCase.OVER_LIMIT_RETRY_AFTER, StandInCase.BROKEN_DELAY, StandInCase.TOO_LARGE);

  private static final int SLOW_ONES = 3;

  /** Tricks of the list; a video of theirs is like any other. */
  private static final Set<StandInCase> OF_LISTS =
      EnumSet.of(
          StandInCase.PAGING,
          StandInCase.PAGING_LAST_AGAIN,
          StandInCase.PAGING_SHORT,
          StandInCase.LARGE_LIST);

  /** Those that come through in the end. */
  private static final Set<StandInCase> GOOD =
      EnumSet.of(
          StandInCase.READY,
          StandInCase.READY_2026,
          StandInCase.UNKNOWN_MEMBERS,
          StandInCase.TABLE_SHAPE,
          StandInCase.NUMERIC,
          StandInCase.DECIMAL,
          StandInCase.DECIMAL_TEXT,
          StandInCase.NOT_READY,
          StandInCase.OVER_LIMIT_RETRY_AFTER,
          StandInCase.HICCUP,
          StandInCase.BROKEN_503,
          StandInCase.EDGE_SEGMENTS,
          StandInCase.LARGE,
          StandInCase.LIST_ONLY,
          StandInCase.METADATA_BROKEN,
          StandInCase.LIST_ODDITIES);

  /** Why the others do not; those that are not named here have failed. */
  private static final Map<StandInCase, String> STATES =
      Map.of(
          StandInCase.PUBLIC, "nothing-spoken",
          StandInCase.NO_AUDIO, "nothing-spoken",
          StandInCase.EMPTY_LIST, "nothing-spoken",
          StandInCase.EMPTY_DATA, "nothing-spoken",
          StandInCase.UNKNOWN_VIDEO, "no-such-video",
          StandInCase.UNKNOWN_VIDEO_0001, "no-such-video");

  @TempDir private Path folder;
  private final Map<String, StandInCase> videos = new TreeMap<>();
  private StandIn standIn;
  private int stops;

  @BeforeEach
  void start() {
    standIn = new StandIn(PAUSE, Duration.ofSeconds(2), System::nanoTime);
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  void everyVideoEndsOnceInAStateThatIsShownAndTheServiceIsSpared() throws Exception {
    long seed = Long.getLong("hark.torture.seed", System.nanoTime());
    var random = new Random(seed);
    choose();
    submit(random);
    int kills = 1;
    for (int life = 0; life < LIVES; life++) {
      var hark = hark();
      boolean finished = work(hark, 1_000 + random.nextInt(LONGEST_LIFE));
      if (finished || life % 4 == 3) {
        hark.stop();
      } else {
        hark.kill();
        kills++;
      }
    }
    var hark = hark();
    work(hark, Long.MAX_VALUE);
    var jobs = check(hark);
    hark.stop();
    var again = hark();
    assertEquals(jobs, check(again), "the same after another start");
    again.stop();
    var ends = jobs.values().stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    System.out.printf(
        "seed %d: %d kills, %d stops by refusals; %d videos: %s; %d calls, %d too soon, the"
            + " smallest gap %d ms%n",
        seed,
        kills,
        stops,
        jobs.size(),
        new TreeMap<>(ends),
        standIn.calls(),
        standIn.refusals(),
        standIn.smallestGap().orElseThrow().toMillis());
  }

  /** The tricks in turn for every twentieth video, slow ones a few times only. */
  private void choose() {
    var tricks =
        Arrays.stream(StandInCase.values())
            .filter(c -> !OF_LISTS.contains(c) && c != StandInCase.READY)
            .toList();
    var used = new HashMap<StandInCase, Integer>();
    int next = 0;
    for (int i = 0; i < VIDEOS; i++) {
      var c = StandInCase.READY;
      if (i % EVERY == 0) {
        c = tricks.get(next++ % tricks.size());
        c = SLOW.contains(c) && used.merge(c, 1, Integer::sum) > SLOW_ONES ? StandInCase.HICCUP : c;
      }
      videos.put(c.videoNo(i), c);
    }
    assertTrue(videos.values().containsAll(tricks), "every trick is played");
  }

  /** All at once, and once more, to a queue that is paused; then it is killed. */
  private void submit(Random random) throws Exception {
    var ids = new ArrayList<>(videos.keySet());
    Collections.shuffle(ids, random);
    var hark = hark();
    hark.post("/api/imports/pause");
    var first = hark.submit("/imports", "ids", String.join("\n", ids));
    assertTrue(first.endsWith("/imports/queue?added=" + VIDEOS), first);
    var second = hark.submit("/imports", "ids", String.join(" ", ids));
    assertTrue(second.endsWith("?added=0&known=" + VIDEOS), second);
    hark.kill();
    var again = hark();
    assertEquals(VIDEOS, again.get("/api/imports").path("progress").path("waiting").asInt());
    again.post("/api/imports/resume");
    again.kill();
  }

  private RunningHark hark() throws Exception {
    return RunningHark.start(
        folder.resolve("data"),
        folder.resolve("log"),
        List.of(
            "-Dhark.memories.base-url=" + standIn.baseUrl(),
            "-Dhark.memories.pause=" + PAUSE.toMillis() + "ms",
            "-Dhark.memories.read-timeout=1s",
            "-Dhark.memories.retry-wait=10ms",
            "-Dhark.memories.ask-again=20ms",
            "-Dquarkus.log.level=ERROR"));
  }

  /** Lets it work so long; goes on after each refusal that stops it, as an operator would. */
  private boolean work(RunningHark hark, long millis) throws InterruptedException {
    long began = System.nanoTime();
    while (System.nanoTime() - began < millis * 1_000_000.0) {
      var queue = hark.get("/api/imports?size=1");
      var progress = queue.path("progress");
      int open =
          IntStream.of(
                  progress.path("waiting").asInt(),
                  progress.path("importing").asInt(),
                  progress.path("notReady").asInt())
              .sum();
      if (open == 0) {
        return true;
      }
      if (!queue.path("holds").isEmpty()) {
        stops += queue.path("paused").asBoolean() ? 0 : 1;
        hark.post("/api/imports/resume");
      }
      Thread.sleep(100);
    }
    return false;
  }

  /** Holds the jobs and the library against what was asked for; returns the state of each video. */
  private Map<String, String> check(RunningHark hark) {
    var states = new TreeMap<String, String>();
    for (int page = 1; page <= Math.ceilDiv(VIDEOS, PAGE); page++) {
      for (var job :
          hark.get("/api/imports?size=%d&page=%d".formatted(PAGE, page)).path("imports")) {
        var id = job.path("videoId").asText();
        assertTrue(job.path("finished").asBoolean(), job.toString());
        assertEquals(null, states.put(id, job.path("state").asText()), "two jobs for " + id);
      }
    }
    assertEquals(videos.keySet(), states.keySet());
    states.forEach((id, state) -> assertEquals(expected(id, state), state, id));
    checkLibrary(hark.get("/api/videos").path("videos"));
    checkCalls();
    return states;
  }

  private String expected(String id, String state) {
    var c = videos.get(id);
    if (GOOD.contains(c)) {
      return state.equals("unchanged") ? state : "imported"; // done again after a kill
    }
    return STATES.getOrDefault(c, "failed");
  }

  private void checkLibrary(JsonNode library) {
    var found = new TreeMap<String, Integer>();
    for (var video : library) {
      var id = video.path("videoId").asText();
      assertEquals(null, found.put(id, video.path("segmentCount").asInt()), "twice: " + id);
    }
    assertEquals(ids(GOOD::contains), new TreeSet<>(found.keySet()));
    ids(c -> c == StandInCase.READY).forEach(id -> assertEquals(3, found.get(id), id));
    ids(c -> c == StandInCase.LARGE).forEach(id -> assertEquals(5_000, found.get(id), id));
  }

  private void checkCalls() {
    assertEquals(0, standIn.refusals(), "calls that came too soon");
    assertTrue(standIn.smallestGap().orElseThrow().compareTo(PAUSE) >= 0);
    int again =
        ids(c -> c == StandInCase.READY).stream()
            .mapToInt(id -> standIn.calls("get_audio_transcription", id) - 1)
            .sum();
    assertTrue(again >= 0 && again <= 2 * LIVES, again + " were asked for again");
  }

  private Set<String> ids(Predicate<StandInCase> which) {
    return videos.entrySet().stream()
        .filter(video -> which.test(video.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
