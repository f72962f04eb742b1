package hark.names;

import hark.library.Library;
import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.TranscriptIndex;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The corrections suggested for the listed names. They are derived from the index and kept in
 * memory only: a thread of its own looks for every name after the index has changed, whether by an
 * import, a correction or a deletion, and for a new name at once. So an import does not wait for
 * it, and nothing is lost when the process ends. Safe to share between threads.
 */
public final class SuggestedCorrections implements AutoCloseable {

  /** The most suggestions kept for a name. */
  public static final int MOST_KEPT = 100;

  /** The most places that are corrected at once. */
  public static final int MOST_AT_ONCE = 10_000;

  private static final System.Logger LOG = System.getLogger(SuggestedCorrections.class.getName());

  /** The time between two looks at the state of the index. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  /** The pause after a failure, as of an index that is broken. */
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  /** The longest time that {@link #close} waits. */
  private static final Duration LONGEST_END = Duration.ofSeconds(2);

  /** The pause after a run over all names, as a multiple of the time it took. */
  private static final int SHARE = 9;

  /**
   * The progress of the work in the background.
   *
   * @param isAccepting whether corrections are written; if not, names are looked for
   * @param done the names, or videos, that are done
   * @param total the number of all; 0 if nothing is being done
   */
  public record Progress(boolean isAccepting, int done, int total) {

    static final Progress NONE = new Progress(false, 0, 0);

    /** Checks whether anything is being done. */
    public boolean isRunning() {
      return total > 0;
    }
  }

  /**
   * The outcome of the last acceptance of several suggestions.
   *
   * @param places the places that were corrected
   * @param refused the videos that could not be changed
   */
  public record Acceptance(ListedName name, int places, int videos, int refused) {}

  private final NameList list;
  private final TranscriptIndex index;
  private final NameCorrector corrector;

  /** The words that were probably written for each name, with their scores. */
  private final Map<String, Map<String, Float>> claims = new ConcurrentHashMap<>();

  /** The suggestions by the key of their name; its lock keeps a newer result from an older one. */
  private final Map<String, MisheardPlaces> found = new ConcurrentHashMap<>();

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("names").daemon().factory());

  private volatile Progress progress = Progress.NONE;
  private volatile Optional<Acceptance> acceptance = Optional.empty();
  private volatile boolean isClosed;

  /**
   * The state of accepting several suggestions: begun or about to begin; guarded by this object.
   */
  private boolean isAccepting;

  /** The state of the index in which all names were looked for; used by the thread. */
  private String state = "";

  /** The time from which the next run over all names may begin, as {@link System#nanoTime()}. */
  private long next = System.nanoTime();

  public SuggestedCorrections(NameList list, TranscriptIndex index, Library library) {
    this.list = list;
    this.index = index;
    this.corrector = new NameCorrector(library);
  }

  /** Begins to follow the index. */
  public void start() {
    thread.scheduleWithFixedDelay(this::follow, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void follow() {
    try {
      if (System.nanoTime() - next >= 0) {
        lookForAll();
      }
    } catch (RuntimeException | Error e) { // the executor would silently drop the task
      next = System.nanoTime() + AFTER_FAILURE.toNanos();
      LOG.log(System.Logger.Level.WARNING, "Names were not looked for; this is tried again", e);
    } finally {
      progress = Progress.NONE;
    }
  }

  /** Looks for all names if the index has changed since the last time. */
  void lookForAll() {
    var now = index.state();
    if (now.equals(state)) {
      return;
    }
    long began = System.nanoTime();
    var names = list.names();
    for (int i = 0; i < names.size() && !isClosed; i++) {
      progress = new Progress(false, i, 2 * names.size());
      claim(names.get(i));
    }
    for (int i = 0; i < names.size() && !isClosed; i++) {
      progress = new Progress(false, names.size() + i, 2 * names.size());
      lookUp(names.get(i));
    }
    if (!isClosed) {
      state = now;
    }
    long end = System.nanoTime();
    next = end + SHARE * (end - began);
  }

  /**
   * Looks for a name, and looks up anew the places of other names whose words are likelier those of
   * this one.
   */
  private void lookFor(ListedName name) {
    var before = Set.copyOf(words(name.key()));
    claim(name);
    lookUp(name);
    var changed = new HashSet<>(words(name.key()));
    changed.addAll(before);
    for (var other : list.names()) {
      if (!other.key().equals(name.key()) && !Collections.disjoint(words(other.key()), changed)) {
        lookUp(other);
      }
    }
  }

  /** Looks up the places of all names that have one of some words. */
  private void lookUpThose(Map<String, Float> words) {
    for (var other : list.names()) {
      if (words != null && !Collections.disjoint(words(other.key()), words.keySet())) {
        lookUp(other);
      }
    }
  }

  private Set<String> words(String key) {
    return claims.getOrDefault(key, Map.of()).keySet();
  }

  /** Finds the words that were probably written for a name. */
  private void claim(ListedName name) {
    var others = list.names().stream().map(ListedName::key).collect(Collectors.toSet());
    var words = new LinkedHashMap<String, Float>();
    index
        .misheard(name.words(), others, () -> isClosed)
        .forEach(one -> words.put(one.words(), one.score()));
    claims.put(name.key(), words);
  }

  /** Looks up the places of the words of a name and keeps what is found. */
  private void lookUp(ListedName name) {
    synchronized (found) {
      var places = places(name, Optional.empty(), MOST_KEPT);
      if (list.find(name.key()).isPresent()) {
        found.put(name.key(), places);
      }
    }
  }

  private MisheardPlaces places(ListedName name, Optional<String> heard, int most) {
    var own =
        words(name.key()).stream()
            .filter(words -> heard.isEmpty() || heard.get().equals(words))
            .filter(words -> isNearest(name.key(), words))
            .toList();
    return index.misheardPlaces(own, place -> !list.isRejected(name, place), most, () -> isClosed);
  }

  /** Checks whether no other name has these words with a better score. */
  private boolean isNearest(String key, String words) {
    float score = claims.get(key).get(words);
    return list.names().stream()
        .map(ListedName::key)
        .filter(other -> !other.equals(key))
        .noneMatch(
            other -> claims.getOrDefault(other, Map.of()).getOrDefault(words, score) < score);
  }

  /** Returns the names with their suggestions, in the order in which they were added. */
  public List<NameFindings> all() {
    return list.names().stream().map(this::findings).toList();
  }

  /**
   * Returns a name with its suggestions.
   *
   * @param key as {@link ListedName#key()}
   */
  public Optional<NameFindings> of(String key) {
    return list.find(key).map(this::findings);
  }

  private NameFindings findings(ListedName name) {
    return new NameFindings(
        name,
        list.isOfSettings(name),
        Optional.ofNullable(found.get(name.key())),
        list.rejectedWords(name));
  }

  public synchronized Progress progress() {
    var now = progress;
    return isAccepting && !now.isAccepting() ? new Progress(true, 0, 1) : now;
  }

  /** Returns the outcome of the last acceptance of several suggestions since the start. */
  public Optional<Acceptance> lastAcceptance() {
    return acceptance;
  }

  /**
   * Adds a name and begins to look for it.
   *
   * @return false if it is listed already
   * @throws NameException if it cannot be added
   */
  public boolean add(ListedName name) {
    boolean isNew = list.add(name);
    if (isNew) {
      inBackground(() -> lookFor(name));
    }
    return isNew;
  }

  /**
   * Removes a name with its suggestions and all that was rejected for it.
   *
   * @return false if it is not listed
   * @throws NameException if it cannot be removed
   */
  public boolean remove(ListedName name) {
    boolean isRemoved = list.remove(name);
    if (isRemoved) {
      var words = claims.remove(name.key());
      found.remove(name.key());
      acceptance = acceptance.filter(last -> !last.name().equals(name));
      inBackground(() -> lookUpThose(words));
    }
    return isRemoved;
  }

  /**
   * Accepts one suggestion; its correction is on disk and searchable when this returns.
   *
   * @throws NameException if it is not suggested any more
   * @throws hark.library.EditConflictException if the video cannot be changed
   */
  public void accept(ListedName name, SuggestionKey key) {
    var place = place(name, key);
    int written = corrector.write(name, place.video().id(), place.track(), List.of(place));
    lookUp(name);
    if (written == 0) {
      throw new NameException(NameError.CHANGED_MEANWHILE);
    }
  }

  /**
   * Rejects one suggestion.
   *
   * @throws NameException if it is not suggested any more, or too many are rejected
   */
  public void reject(ListedName name, SuggestionKey key) {
    list.reject(name, place(name, key));
    lookUp(name);
  }

  /**
   * Rejects words for a name, here and in later imports.
   *
   * @param heard empty for all words that are suggested
   * @throws NameException if the name is not listed, or too many words are rejected
   */
  public void rejectAll(ListedName name, Optional<String> heard) {
    var words =
        heard
            .map(List::of)
            .orElseGet(
                () ->
                    findings(name).places().stream()
                        .flatMap(places -> places.heard().stream())
                        .map(MisheardPlaces.HeardWords::words)
                        .toList());
    list.reject(name, words);
    lookUp(name);
  }

  /**
   * Suggests words again that were rejected for a name.
   *
   * @throws NameException if the name is not listed
   */
  public void allow(ListedName name, String heard) {
    list.allow(name, heard);
    lookUp(name);
  }

  /**
   * Begins to accept all suggestions of a name, in the background.
   *
   * @param heard empty for those of all words
   * @param shown the number of suggestions that the person was shown
   * @throws NameException if it is another number now, or others are being accepted
   */
  public void acceptAll(ListedName name, Optional<String> heard, int shown) {
    if (count(name, heard) != shown) {
      throw new NameException(NameError.CHANGED_MEANWHILE);
    }
    synchronized (this) {
      if (isAccepting) {
        throw new NameException(NameError.BUSY);
      }
      isAccepting = true;
    }
    inBackground(
        () -> {
          try {
            acceptAll(name, heard);
          } finally {
            endAccepting();
          }
        });
  }

  private synchronized void endAccepting() {
    isAccepting = false;
  }

  /** Returns the number of suggestions of a name, or of some words for it. */
  private int count(ListedName name, Optional<String> heard) {
    var places = findings(name).places().orElse(MisheardPlaces.NONE);
    return heard.isEmpty()
        ? places.total()
        : places.heard().stream()
            .filter(one -> one.words().equals(heard.get()))
            .mapToInt(MisheardPlaces.HeardWords::places)
            .sum();
  }

  private void acceptAll(ListedName name, Optional<String> heard) {
    var byTrack =
        places(name, heard, MOST_AT_ONCE).places().stream()
            .collect(
                Collectors.groupingBy(
                    place -> new VideoTrack(place.video().id(), place.track()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    int places = 0;
    int refused = 0;
    int done = 0;
    var videos = new HashSet<VideoId>();
    for (var entry : byTrack.entrySet()) {
      if (isClosed) {
        return;
      }
      progress = new Progress(true, done++, byTrack.size());
      try {
        int written =
            corrector.write(name, entry.getKey().video(), entry.getKey().track(), entry.getValue());
        places += written;
        if (written > 0) {
          videos.add(entry.getKey().video());
        }
      } catch (RuntimeException e) {
        refused++;
        LOG.log(
            System.Logger.Level.WARNING,
            "A name was not written in {0}: {1}",
            entry.getKey().video(),
            e);
      }
    }
    acceptance = Optional.of(new Acceptance(name, places, videos.size(), refused));
    lookUp(name);
  }

  private record VideoTrack(VideoId video, Track track) {}

  private MisheardPlace place(ListedName name, SuggestionKey key) {
    return found.getOrDefault(name.key(), MisheardPlaces.NONE).places().stream()
        .filter(key::is)
        .findFirst()
        .orElseThrow(() -> new NameException(NameError.CHANGED_MEANWHILE));
  }

  private void inBackground(Runnable task) {
    try {
      thread.execute(
          () -> {
            try {
              task.run();
            } catch (RuntimeException | Error e) {
              state = ""; // so that it is looked for again
              LOG.log(System.Logger.Level.WARNING, "Names were not looked for", e);
            } finally {
              progress = Progress.NONE;
            }
          });
    } catch (RejectedExecutionException e) {
      progress = Progress.NONE; // Hark stops
    }
  }

  /** Ends the work in the background, after the video that is being corrected. */
  @Override
  public void close() {
    isClosed = true;
    thread.shutdown();
    try {
      thread.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
