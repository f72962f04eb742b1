package hark.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares an application that was started again with what the oracle knows. */
final class Check {

  private final World world;
  private final Calls calls;
  private final List<String> wrong = new ArrayList<>();

  Check(World world, Calls calls) {
    this.world = world;
    this.calls = calls;
  }

  /** Checks what was touched, or everything; returns what is wrong. */
  List<String> run(boolean everything) {
    awaitIndex();
    boolean isIdle = !world.oracle.unsure().isEmpty() && awaitQueue();
    var touched = world.oracle.takeTouched();
    var listed = listed();
    var videos = everything ? world.oracle.videos() : touched;
    videos.stream().filter(video -> !world.oracle.lost().contains(video)).forEach(this::video);
    if (isIdle) {
      world.oracle.settle();
    }
    anchors();
    listed.removeIf(id -> isExpected(id));
    listed.forEach(id -> wrong.add(id + " is there, and was deleted or never put"));
    feeds();
    service();
    wrong.addAll(world.takeWrong());
    return wrong;
  }

  private boolean isExpected(String id) {
    return id.startsWith("anchor-")
        || id.startsWith("podcast-")
        || id.startsWith("case-ready")
        || world.oracle.lost().contains(id)
        || !world.oracle.state(id).isAbsent();
  }

  private void awaitIndex() {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (isIncomplete()) {
      if (System.nanoTime() > until) {
        wrong.add("the index was still being rebuilt after a minute");
        return;
      }
      Pause.millis(20);
    }
  }

  /** Whether answers may lack something, as each of them says. */
  private boolean isIncomplete() {
    var library = get("/api/library");
    return library.json().path("rebuilding").asBoolean(true) || library.json().has("incomplete");
  }

  /** Asks again for as long as the application says that it is busy. */
  private Answer get(String path) {
    var answer = calls.get(path);
    for (int i = 0; i < 100 && answer.isBusy(); i++) {
      Pause.millis(50);
      answer = calls.get(path);
    }
    return answer;
  }

  /** Waits a while until no import is open; {@code false} where some still are. */
  private boolean awaitQueue() {
    for (int i = 0; i < 50; i++) {
      var progress = calls.get("/api/imports").json().path("progress");
      if (progress.path("waiting").asInt(1) + progress.path("importing").asInt(1) == 0) {
        return true;
      }
      Pause.millis(100);
    }
    return false;
  }

  private Set<String> listed() {
    var all = new TreeSet<String>();
    for (var video : get("/api/videos").json().path("videos")) {
      if (!all.add(video.path("videoId").asText())) {
        wrong.add("listed twice: " + video);
      }
    }
    return all;
  }

  private void video(String video) {
    var answer = get("/api/videos/" + video);
    var problem = world.oracle.observe(video, answer);
    if (!problem.isEmpty()) {
      wrong.add(problem);
      return;
    }
    var state = world.oracle.state(video);
    if (!state.isAbsent()) {
      words(state);
    }
  }

  /** Each word of its own is found once, at its time, whatever else was said there before. */
  private void words(State state) {
    int segment = Math.floorMod(state.version(), state.speech().segments());
    if (state.corrections().containsKey(segment)) {
      return;
    }
    var word = state.speech().word(segment);
    var found = get("/api/search?q=%22" + word + "%22").json();
    var moment = found.path("videos").path(0).path("moments").path(0);
    double start = moment.path("start").asDouble();
    if (found.path("totalMoments").asInt() != 1
        || start < state.start(segment) - 0.001
        || start > state.start(segment) + 2.5) {
      wrong.add(
          "the word %s of %s is not found at %s but: %s"
              .formatted(word, state.video(), state.start(segment), Pause.start("" + found)));
    }
  }

  private void anchors() {
    var found = get("/api/search?q=" + World.ANCHOR_WORD).json().path("totalMoments");
    if (found.asInt() != World.ANCHORS) {
      wrong.add("%s of %d videos that nobody changed".formatted(found, World.ANCHORS));
    }
  }

  private void feeds() {
    var page = get("/imports/feeds").text();
    world.followed.stream()
        .filter(name -> !page.contains("/" + name + ".xml") && !page.contains(">" + name))
        .forEach(name -> wrong.add("the feed " + name + " is followed no longer"));
  }

  /** What was accepted waits in the queue, or is in the library. */
  private void service() {
    var missing = new TreeSet<>(world.oracle.accepted());
    missing.removeAll(listed());
    for (int page = 1; !missing.isEmpty(); page++) {
      var jobs = get("/api/imports?size=1000&page=" + page).json().path("imports");
      if (jobs.isEmpty()) {
        break;
      }
      jobs.forEach(job -> missing.remove(job.path("videoId").asText()));
    }
    if (!missing.isEmpty()) {
      missing.removeAll(listed()); // done meanwhile
      missing.forEach(id -> wrong.add("the import of " + id + " was accepted and is gone"));
    }
  }

  /**
   * Waits until all imports have ended, then every one that was accepted must be in the library.
   */
  List<String> runToTheEnd(Duration most) {
    long until = System.nanoTime() + most.toNanos();
    calls.post("/api/imports/resume");
    Set<String> missing = missing();
    while (!missing.isEmpty() && System.nanoTime() < until) {
      Pause.millis(500);
      missing = missing();
    }
    missing.forEach(what -> wrong.add("accepted and never imported: " + what));
    run(true);
    export();
    return wrong;
  }

  private Set<String> missing() {
    world.oracle.queued().forEach(id -> world.oracle.observe(id, get("/api/videos/" + id)));
    var missing = new HashSet<>(world.oracle.accepted());
    missing.removeAll(listed());
    missing.addAll(world.oracle.queued());
    world.feeds.words(world.followed).stream()
        .filter(
            word ->
                get("/api/search?q=%22" + word + "%22").json().path("totalMoments").asInt() == 0)
        .forEach(missing::add);
    return missing;
  }

  /** The archive holds the videos that the index lists. */
  private void export() {
    var zip = get("/api/library/export");
    var folders = Zips.folders(zip.body());
    int listed = listed().size();
    if (folders != listed) {
      wrong.add("the archive has %d videos and the index %d".formatted(folders, listed));
    }
  }
}
