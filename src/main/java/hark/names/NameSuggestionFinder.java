package hark.names;

import hark.search.MisheardPlaces;
import hark.search.TranscriptIndex;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The search for what was written where listed names were said, and what it found last. It follows
 * the index: all names are looked for after it has changed, in the thread of the {@link
 * NameWorker}. Safe to share between threads.
 */
final class NameSuggestionFinder {

  /** The most suggestions kept for a name. */
  static final int MOST_KEPT = 100;

  private static final System.Logger LOG = System.getLogger(NameSuggestionFinder.class.getName());

  /** The time between two looks at the state of the index. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  /** The pause after a failure, as of an index that is broken. */
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  /** The pause after a run over all names, as a multiple of the time it took. */
  private static final int SHARE = 9;

  private final NameList list;
  private final TranscriptIndex index;
  private final NameWorker worker;

  /** The words that were probably written for each name, with their scores. */
  private final Map<String, Map<String, Float>> claims = new ConcurrentHashMap<>();

  /** The suggestions by the key of their name; its lock keeps a newer result from an older one. */
  private final Map<String, MisheardPlaces> found = new ConcurrentHashMap<>();

  /** The state of the index in which all names were looked for; used by the worker. */
  private String state = "";

  /** The time from which the next run over all names may begin, as {@link System#nanoTime()}. */
  private long next = System.nanoTime();

  NameSuggestionFinder(NameList list, TranscriptIndex index, NameWorker worker) {
    this.list = list;
    this.index = index;
    this.worker = worker;
  }

  /** Begins to follow the index. */
  void start() {
    worker.repeat(this::follow, PAUSE, this::delay);
  }

  private void follow() {
    if (System.nanoTime() - next >= 0) {
      lookForAll();
    }
  }

  private void delay(Throwable failure) {
    next = System.nanoTime() + AFTER_FAILURE.toNanos();
    LOG.log(System.Logger.Level.WARNING, "Names were not looked for; this is tried again", failure);
  }

  /** Looks for all names if the index has changed since the last time. */
  void lookForAll() {
    var now = index.state();
    if (now.equals(state)) {
      return;
    }
    long began = System.nanoTime();
    var names = list.names();
    for (int i = 0; i < names.size() && !worker.isClosed(); i++) {
      worker.setProgress(new NameProgress(false, i, 2 * names.size()));
      claim(names.get(i));
    }
    for (int i = 0; i < names.size() && !worker.isClosed(); i++) {
      worker.setProgress(new NameProgress(false, names.size() + i, 2 * names.size()));
      lookUp(names.get(i));
    }
    if (!worker.isClosed()) {
      state = now;
    }
    long end = System.nanoTime();
    next = end + SHARE * (end - began);
  }

  /** Looks for a new name, in the background. */
  void add(ListedName name) {
    worker.submit(() -> lookFor(name), this::repeatLater);
  }

  /**
   * Forgets what was found for a name that is listed no longer. Its words may now be suggested for
   * others; they are looked up in the background.
   */
  void remove(ListedName name) {
    var words = claims.remove(name.key());
    found.remove(name.key());
    if (words != null) {
      worker.submit(() -> lookUpThose(words.keySet()), this::repeatLater);
    }
  }

  private void repeatLater(Throwable failure) {
    state = "";
    LOG.log(System.Logger.Level.WARNING, "A name was not looked for; this is tried again", failure);
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
  private void lookUpThose(Set<String> words) {
    for (var other : list.names()) {
      if (!Collections.disjoint(words(other.key()), words)) {
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
        .misheard(name.words(), others, worker::isClosed)
        .forEach(one -> words.put(one.words(), one.score()));
    claims.put(name.key(), words);
  }

  /** Looks up the places of the words of a name and keeps what is found. */
  void lookUp(ListedName name) {
    synchronized (found) {
      var places = places(name, Optional.empty(), MOST_KEPT);
      if (list.find(name.key()).isPresent()) {
        found.put(name.key(), places);
      }
    }
  }

  /**
   * Returns the places that are suggested for a name now.
   *
   * @param heard only those with these words
   * @param most the most places that are returned; all are counted
   */
  MisheardPlaces places(ListedName name, Optional<String> heard, int most) {
    var own =
        words(name.key()).stream()
            .filter(words -> heard.isEmpty() || heard.get().equals(words))
            .filter(words -> isNearest(name.key(), words))
            .toList();
    return index.misheardPlaces(
        own, place -> !list.isRejected(name, place), most, worker::isClosed);
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

  /** Returns what was found last for a name; empty before the first time. */
  Optional<MisheardPlaces> found(ListedName name) {
    return Optional.ofNullable(found.get(name.key()));
  }
}
