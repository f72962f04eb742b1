package hark.cluster;

import hark.search.IndexUnreachableException;
import hark.search.IndexUnwritableException;
import hark.search.Search;
import hark.search.TranscriptIndex;
import hark.search.request.SearchRequest;
import hark.torture.Pause;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A thread that puts, replaces and deletes transcripts, one after the other, and repeats what was
 * refused as an import does. Their words are in no other transcript.
 */
final class Writer implements AutoCloseable {

  private static final int VIDEOS = 30;
  private static final int MOST_WRONG = 10;
  private static final Track TRACK = new Track("eo", Track.TrackKind.UNKNOWN);

  private final TranscriptIndex index;
  private final Search search;
  private final SplittableRandom random;

  /** The transcripts that the index has accepted, by video; empty where it was deleted. */
  private final Map<VideoId, Optional<Transcript>> accepted = new HashMap<>();

  private final List<String> wrong = new CopyOnWriteArrayList<>();
  private final TreeMap<String, Integer> reasons = new TreeMap<>();
  private Thread thread;
  private volatile boolean isDone;
  private int number;
  private int done;
  private int refused;
  private long longest;

  Writer(TranscriptIndex index, Search search, SplittableRandom random) {
    this.index = index;
    this.search = search;
    this.random = random;
  }

  void start() {
    isDone = false;
    thread = Thread.ofPlatform().daemon().start(this::writeUntilDone);
  }

  /** Ends after the current change was accepted. */
  void pause() {
    isDone = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeUntilDone() {
    while (!isDone) {
      change();
      Pause.millis(random.nextInt(100));
    }
  }

  private void change() {
    var id = new VideoId("w" + random.nextInt(VIDEOS));
    number++;
    Optional<Transcript> next =
        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(transcript(id, number));
    long start = System.nanoTime();
    while (!isAccepted(id, next)) {
      Pause.millis(200);
    }
    count(System.nanoTime() - start);
    accepted.put(id, next);
    next.ifPresent(this::checkVisible);
  }

  private boolean isAccepted(VideoId id, Optional<Transcript> next) {
    try {
      next.ifPresentOrElse(index::put, () -> index.delete(id, TRACK));
      index.commit();
      return true;
    } catch (IndexUnreachableException | IndexUnwritableException e) {
      refuse(e);
      return false;
    } catch (RuntimeException e) {
      tell("%s failed: %s".formatted(id, e));
      return false;
    }
  }

  private synchronized void count(long nanos) {
    done++;
    longest = Math.max(longest, nanos);
  }

  private synchronized void refuse(RuntimeException reason) {
    refused++;
    reasons.merge(Reasons.of(reason), 1, Integer::sum);
  }

  private static Transcript transcript(VideoId id, int number) {
    var segments = new ArrayList<Segment>();
    for (int i = 0; i < 1 + number % 7; i++) {
      segments.add(new Segment(i, i * 1_000L, i * 1_000L + 900, word(number), Optional.empty()));
    }
    return new Transcript(Video.of(id, "written").withTitle("xqt" + number), TRACK, segments);
  }

  private static String word(int number) {
    return "xqw" + number;
  }

  /** Checks that a search finds what was accepted; not if the search is refused. */
  private void checkVisible(Transcript transcript) {
    var word = transcript.segments().getFirst().text();
    try {
      var result = search.find(SearchRequest.of("\"" + word + "\""));
      if (result.totalMoments() != transcript.segments().size() && result.incomplete().isEmpty()) {
        tell(
            "%s was accepted, and a search finds %d of %d"
                .formatted(word, result.totalMoments(), transcript.segments().size()));
      }
    } catch (RuntimeException e) {
      Reasons.of(e); // searches are held to account by those who search
    }
  }

  private void tell(String what) {
    if (wrong.size() < MOST_WRONG) {
      wrong.add(what);
    }
  }

  /** Checks everything that was accepted; while nothing is written. */
  List<String> check() {
    for (var one : accepted.entrySet()) {
      var found = index.transcript(one.getKey(), TRACK);
      if (!found.equals(one.getValue())) {
        tell(
            "%s: accepted %s, found %s"
                .formatted(one.getKey(), titled(one.getValue()), titled(found)));
      }
    }
    var taken = List.copyOf(wrong);
    wrong.clear();
    return taken;
  }

  private static String titled(Optional<Transcript> transcript) {
    return transcript.map(one -> one.video().title()).orElse("nothing");
  }

  /** Returns the counts since the last call as a text. */
  synchronized String counts() {
    var text =
        "changes %d accepted, %d times refused, longest %.1f s%s"
            .formatted(done, refused, longest / 1e9, reasons.isEmpty() ? "" : " " + reasons);
    done = 0;
    refused = 0;
    longest = 0;
    reasons.clear();
    return text;
  }

  @Override
  public void close() {
    isDone = true;
  }
}
