package hark.torture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that was acknowledged, and what was in flight when the application went away: for each video
 * the state it must have, or the two of which it must have one. Safe to share between threads.
 */
final class Oracle {

  private final Map<String, State> settled = new TreeMap<>();
  private final Map<String, List<State>> inFlight = new LinkedHashMap<>();
  private final Map<String, State> queued = new TreeMap<>();
  private final Map<String, State> unsure = new TreeMap<>();
  private final Set<String> touched = new LinkedHashSet<>();
  private final Set<String> accepted = new LinkedHashSet<>();
  private final Set<String> removed = new LinkedHashSet<>();

  synchronized State state(String video) {
    return settled.getOrDefault(video, State.absent(video));
  }

  /** Notes that a request is about to be sent which leads to this state. */
  synchronized void begin(State next) {
    touched.add(next.video());
    inFlight.computeIfAbsent(next.video(), video -> new ArrayList<>()).add(next);
  }

  /** Notes that the request was answered as done. */
  synchronized void acknowledge(State next) {
    inFlight.remove(next.video());
    queued.remove(next.video());
    unsure.remove(next.video());
    settled.put(next.video(), next);
  }

  /** Notes that the request was refused, so that nothing may have changed. */
  synchronized void refuse(State next) {
    inFlight.getOrDefault(next.video(), new ArrayList<>()).remove(next);
    inFlight.values().removeIf(List::isEmpty);
  }

  /** Notes that an import was accepted which leads to this state sooner or later. */
  synchronized void enqueue(State next) {
    inFlight.remove(next.video());
    queued.put(next.video(), next);
  }

  /** Notes that an import that leads to this state may have been accepted. */
  synchronized void suspect(State next) {
    inFlight.remove(next.video());
    unsure.put(next.video(), next);
  }

  /** The videos that imports may still change which nobody knows of. */
  synchronized Set<String> unsure() {
    return Set.copyOf(unsure.keySet());
  }

  /** Notes that no import waits any more, so that all have been seen as they stay. */
  synchronized void settle() {
    unsure.clear();
  }

  /** The videos whose accepted imports have not been seen to be done. */
  synchronized Set<String> queued() {
    return Set.copyOf(queued.keySet());
  }

  /** Whether a video is known to have one state, so that a change of it has one outcome. */
  synchronized boolean isCertain(String video) {
    return !inFlight.containsKey(video) && !queued.containsKey(video) && !removed.contains(video);
  }

  /** Whether every video is known to have one state. */
  synchronized boolean isCertain() {
    return inFlight.isEmpty() && queued.isEmpty() && unsure.isEmpty();
  }

  /** Notes that these IDs were accepted for import from the service. */
  synchronized void accept(List<String> ids) {
    accepted.addAll(ids);
  }

  synchronized Set<String> accepted() {
    return Set.copyOf(accepted);
  }

  synchronized Map<String, State> states() {
    return new TreeMap<>(settled);
  }

  /** The videos that are there, or may be. */
  synchronized Set<String> videos() {
    var all = new LinkedHashSet<>(settled.keySet());
    all.addAll(inFlight.keySet());
    all.addAll(queued.keySet());
    all.addAll(unsure.keySet());
    return all;
  }

  /** The videos of which something was changed since this was last asked. */
  synchronized Set<String> takeTouched() {
    var all = new LinkedHashSet<>(touched);
    all.addAll(queued.keySet());
    all.addAll(unsure.keySet());
    touched.clear();
    return all;
  }

  /**
   * Compares a video with what it must be; from then on it must be what it was found to be.
   *
   * @return what is wrong; empty where nothing is
   */
  synchronized String observe(String video, Answer answer) {
    var before = state(video);
    var wrong = before.difference(answer);
    if (wrong.isEmpty()) {
      inFlight.remove(video);
      return "";
    }
    var possible = new ArrayList<>(inFlight.getOrDefault(video, List.of()));
    Optional.ofNullable(queued.get(video)).ifPresent(possible::add);
    Optional.ofNullable(unsure.get(video)).ifPresent(possible::add);
    for (var next : possible) {
      if (next.difference(answer).isEmpty()) {
        acknowledge(next);
        return "";
      }
    }
    boolean open = inFlight.remove(video) != null;
    var text = "%s: %s%s".formatted(video, wrong.get(), open ? ", nor what was in flight" : "");
    queued.remove(video);
    settled.put(video, State.absent(video)); // is told once
    removed.add(video);
    return text;
  }

  /** The videos that were found wrong; of no use for more. */
  synchronized Set<String> lost() {
    return Set.copyOf(removed);
  }
}
