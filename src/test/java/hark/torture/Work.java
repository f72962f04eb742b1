package hark.torture;

import hark.standin.StandInCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The requests of a client that change something, each told to the oracle before and after. */
final class Work {

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("name=\"id-([0-9]+)\" value=\"([^\"]*)\"");

  /** So many videos of the service, and then the same again. */
  private static final int SERVICE_IDS = 3_000;

  private final World world;
  private final Calls calls;
  private final SplittableRandom random;

  Work(World world, Calls calls, SplittableRandom random) {
    this.world = world;
    this.calls = calls;
    this.random = random;
  }

  static String transcript(String video, String title) {
    return "/api/videos/%s/transcript?language=en&title=%s".formatted(video, Calls.encoded(title));
  }

  /** Imports a video, or replaces its words. */
  void put(String video) {
    var next = world.oracle.state(video).withVersion(world.versions.incrementAndGet());
    var speech = next.speech();
    change(next, () -> calls.put(transcript(video, speech.title()), speech.webVtt()));
  }

  void delete(String video) {
    if (world.oracle.state(video).isAbsent()) {
      return;
    }
    var next = State.absent(video);
    change(next, () -> calls.send("DELETE", "/api/videos/" + video, "", new byte[0]));
  }

  /** Gives a video another title and other times. */
  void edit(String video) {
    var now = world.oracle.state(video);
    var seen = seen("/videos/" + video + "/edit");
    if (now.isAbsent() || seen == null) {
      return;
    }
    var next = now.withEdits("Title " + Speech.anyWord(random), 1_000L * random.nextInt(1, 60));
    var fields = new LinkedHashMap<String, String>();
    fields.put("seen", seen);
    fields.put("title", next.title());
    fields.put("shift", "" + next.shiftMillis() / 1_000);
    change(next, () -> calls.form("/videos/" + video + "/edit", fields));
  }

  void correct(String video) {
    var now = world.oracle.state(video);
    if (now.isAbsent()) {
      return;
    }
    int segment = random.nextInt(now.speech().segments());
    var path = "/videos/%s/segments/%d".formatted(video, segment);
    var seen = seen(path);
    if (seen != null) {
      var words = "corrected to %s here".formatted(Speech.anyWord(random));
      change(
          now.withCorrection(segment, words),
          () -> calls.form(path, Map.of("seen", seen, "words", words)));
    }
  }

  private String seen(String path) {
    var page = calls.get(path);
    var found = SEEN.matcher(page.text());
    return page.status() == 200 && found.find() ? found.group(1) : null;
  }

  /** Sends a file by the form, and has it imported by the queue. */
  void upload(String video) {
    var next = world.oracle.state(video).withVersion(world.versions.incrementAndGet());
    var content = next.speech().webVtt().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var sent = calls.upload("/imports/files", "files", List.of(video + ".en.vtt"), content);
    var page = sent.location().map(Work::path).orElse("");
    var found = FILE.matcher(page.isEmpty() ? "" : calls.get(page).text());
    if (!judged("upload", sent) || !found.find()) {
      return;
    }
    var n = "-" + found.group(1);
    var fields = new LinkedHashMap<String, String>();
    fields.put("do", "import");
    fields.put("id" + n, video);
    fields.put("title" + n, next.speech().title());
    fields.put("language" + n, "en");
    fields.put("media" + n, "");
    fields.put("wanted" + n, "on");
    fields.put("replace" + n, "on");
    world.oracle.begin(next);
    var answer = calls.form(page, fields);
    if (judged("accept upload", answer)) {
      world.oracle.enqueue(next);
      awaitVersion(next);
    } else if (answer.status() == 507 || answer.isBusy()) {
      world.oracle.refuse(next);
    } else {
      world.oracle.suspect(next);
    }
  }

  /** The job ends after the answer: it is acknowledged once the words are there. */
  private void awaitVersion(State next) {
    for (int i = 0; i < 100; i++) {
      var answer = calls.get("/api/videos/" + next.video());
      if (answer.status() == 0) {
        return;
      }
      if (next.difference(answer).isEmpty()) {
        world.oracle.acknowledge(next);
        return;
      }
      Pause.millis(20);
    }
  }

  static String path(String location) {
    return location.replaceFirst("^https?://[^/]*", "");
  }

  /** Follows a feed, or publishes an episode in one. */
  void follow() {
    if (world.followed.size() >= 10) {
      world.feeds.publish(any(world.followed.stream().sorted().toList()));
      return;
    }
    var name = "feed" + world.versions.incrementAndGet();
    var answer = calls.form("/imports/feeds", Map.of("address", world.feeds.feed(name)));
    if (judged("follow", answer)) {
      world.followed.add(name);
    }
  }

  /** Asks for videos of the service. */
  void submit() {
    var ids =
        IntStream.range(0, random.nextInt(1, 6))
            .mapToObj(
                i -> StandInCase.READY.videoNo(world.serviceIds.incrementAndGet() % SERVICE_IDS))
            .distinct()
            .toList();
    var json = "{\"ids\":[\"" + String.join("\",\"", ids) + "\"]}";
    var answer = calls.send("POST", "/api/imports", "application/json", bytes(json));
    if (judged("submit", answer)) {
      world.oracle.accept(ids);
    }
  }

  void queue(String action) {
    judged(action, calls.post("/api/imports/" + action));
  }

  void reindex() {
    judged("reindex", calls.post("/api/library/reindex"));
  }

  /** Exports the library while nobody changes it, to be restored later. */
  void export() {
    var zip = calls.get("/api/library/export");
    if (judged("export", zip)) {
      var states = world.oracle.states().values().stream().filter(s -> !s.isAbsent()).toList();
      world.exports.add(new World.Export(zip.body(), states));
      if (world.exports.size() > 4) {
        world.exports.removeFirst();
      }
    }
  }

  /** Makes every video of an export as it was then. */
  void restore() {
    if (world.exports.isEmpty()) {
      return;
    }
    var export = any(world.exports);
    export.states().forEach(world.oracle::begin);
    var path = "/api/library/import?replace=true";
    var answer = calls.send("POST", path, "application/zip", export.zip());
    if (judged("restore", answer)) {
      export.states().forEach(world.oracle::acknowledge);
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void change(State next, java.util.function.Supplier<Answer> request) {
    world.oracle.begin(next);
    var answer = request.get();
    if (judged("change of " + next.video(), answer)) {
      world.oracle.acknowledge(next);
    } else if (answer.status() == 507 || answer.isBusy() || answer.status() == 409) {
      world.oracle.refuse(next);
    }
  }

  /** Whether a request was done; notes an answer that should not be. */
  private boolean judged(String what, Answer answer) {
    world.requests.incrementAndGet();
    if (answer.isDone()) {
      world.acknowledged.incrementAndGet();
      return true;
    }
    if (answer.status() == 507 || answer.isBusy()) {
      world.refusals.incrementAndGet();
    } else if (answer.status() != 0) {
      var kind = what.replaceAll(" of .*", "");
      world.wrong(
          "%s answered with %d: %s"
              .formatted(
                  kind,
                  answer.status(),
                  Pause.start(answer.text()).replaceAll("Its log has more.*", "")));
    }
    return false;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
