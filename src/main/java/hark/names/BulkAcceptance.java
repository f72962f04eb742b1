package hark.names;

import hark.search.MisheardPlace;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The acceptance of all suggestions of a name, for one name at a time, in the thread of the {@link
 * NameWorker}. Safe to share between threads.
 */
final class BulkAcceptance {

  /** The most places that are corrected at once. */
  static final int MOST_AT_ONCE = 10_000;

  private static final System.Logger LOG = System.getLogger(BulkAcceptance.class.getName());

  private record VideoTrack(VideoId video, Track track) {}

  private final NameSuggestionFinder finder;
  private final NameCorrector corrector;
  private final NameWorker worker;

  /** The state of accepting: begun or about to begin; guarded by this object. */
  private boolean isAccepting;

  private volatile Optional<AcceptanceResult> last = Optional.empty();

  BulkAcceptance(NameSuggestionFinder finder, NameCorrector corrector, NameWorker worker) {
    this.finder = finder;
    this.corrector = corrector;
    this.worker = worker;
  }

  /**
   * Begins to accept all suggestions of a name.
   *
   * @param heard empty for those of all words
   * @throws NameException if others are being accepted
   */
  void begin(ListedName name, Optional<String> heard) {
    synchronized (this) {
      if (isAccepting) {
        throw new NameException(NameError.BUSY);
      }
      isAccepting = true;
    }
    worker.submit(
        () -> {
          try {
            accept(name, heard);
          } finally {
            end();
          }
        },
        failure ->
            LOG.log(System.Logger.Level.WARNING, "The suggestions were not all accepted", failure));
  }

  private synchronized void end() {
    isAccepting = false;
  }

  private void accept(ListedName name, Optional<String> heard) {
    var byTrack = byTrack(finder.places(name, heard, MOST_AT_ONCE).places());
    int places = 0;
    int refused = 0;
    int done = 0;
    var videos = new HashSet<VideoId>();
    for (var entry : byTrack.entrySet()) {
      if (worker.isClosed()) {
        return;
      }
      worker.setProgress(new NameProgress(true, done++, byTrack.size()));
      var one = entry.getKey();
      try {
        int written = corrector.write(name, one.video(), one.track(), entry.getValue());
        places += written;
        if (written > 0) {
          videos.add(one.video());
        }
      } catch (RuntimeException e) {
        refused++;
        LOG.log(System.Logger.Level.WARNING, "A name was not written in {0}: {1}", one.video(), e);
      }
    }
    last = Optional.of(new AcceptanceResult(name, places, videos.size(), refused));
    finder.lookUp(name);
  }

  private static Map<VideoTrack, List<MisheardPlace>> byTrack(List<MisheardPlace> places) {
    return places.stream()
        .collect(
            Collectors.groupingBy(
                place -> new VideoTrack(place.video().id(), place.track()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** Returns the progress of the worker, as that of accepting once that is about to begin. */
  synchronized NameProgress progress() {
    var now = worker.progress();
    return isAccepting && !now.isAccepting() ? new NameProgress(true, 0, 1) : now;
  }

  /** Returns the result of the last acceptance since the start. */
  Optional<AcceptanceResult> last() {
    return last;
  }

  /** Forgets the result of the last acceptance if it was of this name. */
  void forget(ListedName name) {
    last = last.filter(result -> !result.name().equals(name));
  }
}
