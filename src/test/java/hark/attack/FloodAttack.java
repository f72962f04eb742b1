package hark.attack;

import hark.torture.Answer;
import hark.torture.Calls;
import hark.torture.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Large requests, many at once; each flood is bounded in number and time and ends by itself. */
final class FloodAttack {

  private static final String PART = "floods";
  private static final int LONG_FILE_CUES = 238_000;

  private final Report report;
  private final Target target;
  private final Trial trial;
  private final SplittableRandom random;

  FloodAttack(Report report, Target target, SplittableRandom random) {
    this.report = report;
    this.target = target;
    this.trial = new Trial(report, target);
    this.random = random;
  }

  void run() throws IOException, InterruptedException {
    reads();
    writes();
    zips();
    queue(29);
    queue(69);
  }

  private void reads() throws IOException, InterruptedException {
    var id = target.longest();
    gets("300 searches of the dearest kind", 300, "/api/search?q=the+NOT+NEAR/10s+of&facets=true");
    gets(
        "12 reads of all moments of a long video",
        12,
        "/api/search?q=the&allMoments=true&video=" + id);
    gets(
        "48 reads of all moments of a long video",
        48,
        "/api/search?q=the&allMoments=true&video=" + id);
    gets("60 reads of a long video", 60, "/api/videos/" + id);
    gets("60 pages of a long video", 60, "/videos/" + id + "?q=the");
    gets(
        "60 reads in the shape of memories.ai",
        60,
        "/serve/api/v1/get_audio_transcription?video_no=" + id);
    gets("60 moments for the find bar", 60, "/api/videos/" + id + "/moments?q=the");
    gets("20 exports", 20, "/api/library/export");
    gets("20 answers as files", 20, "/api/search.json?q=the");
    gets("60 lists of videos", 60, "/api/videos");
  }

  private void gets(String name, int count, String path) throws IOException, InterruptedException {
    trial.run(PART, name, () -> new Crowd().send(count, i -> drained(path)).wrong(false));
  }

  /** Reads the answer without keeping it. */
  private Answer drained(String path) {
    long began = System.nanoTime();
    var status = Drain.status(target.port(), path, Target.ANSWER);
    return new Answer(
        status.code(), new byte[0], status.headers(), (System.nanoTime() - began) / 1_000_000);
  }

  private void writes() throws IOException, InterruptedException {
    var large = largeVtt();
    trial.run(
        PART,
        "8 PUTs of 20 MB at once",
        () ->
            new Crowd()
                .send(
                    8,
                    i ->
                        target
                            .calls()
                            .send(
                                "PUT",
                                "/api/videos/victim-large-" + i + "/transcript?language=en",
                                "text/vtt",
                                large))
                .wrong(true));
    trial.run(
        PART,
        "20 uploads of 60 MB at once",
        () ->
            new Crowd()
                .send(
                    20,
                    i ->
                        target
                            .calls()
                            .upload(
                                "/imports/files",
                                "files",
                                List.of(
                                    "victim-a" + i + ".vtt",
                                    "victim-b" + i + ".vtt",
                                    "victim-c" + i + ".vtt"),
                                large))
                .wrong(true));
    var junk = new byte[60_000_000];
    trial.run(
        PART,
        "20 uploads of 60 MB of zeros at once",
        () ->
            new Crowd()
                .send(
                    20,
                    i ->
                        target
                            .calls()
                            .upload("/imports/files", "files", List.of("victim.vtt"), junk))
                .wrong(true));
    forgetVictims();
  }

  private static byte[] largeVtt() {
    var text = new StringBuilder("WEBVTT\n\n");
    for (int i = 0; i < LONG_FILE_CUES; i++) {
      text.append(Filling.time(i))
          .append(" --> ")
          .append(Filling.time(i + 1))
          .append("\nwords number ")
          .append(i)
          .append(" came so\n\n");
    }
    int most = 19_900_000;
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return bytes.length > most ? java.util.Arrays.copyOf(bytes, most) : bytes;
  }

  private void zips() throws IOException, InterruptedException {
    var small = HostileZips.manyMetadata();
    report.figure("zip of 39 metadata files that name one of 31 MB, bytes", "" + small.length);
    trial.run(
        PART,
        "that zip as a library",
        () -> new Crowd().send(1, i -> importZip(small)).wrong(false));
    trial.run(
        PART,
        "that zip 6 times at once",
        () -> new Crowd().send(6, i -> importZip(small)).wrong(true));
    var repeated = HostileZips.repeatedFiles();
    trial.run(
        PART,
        "a zip of 1,900 files of one repeated character",
        () ->
            new Crowd()
                .send(
                    1,
                    i ->
                        target
                            .calls()
                            .upload("/imports/files", "files", List.of("many.zip"), repeated))
                .wrong(true));
    forgetVictims();
  }

  private Answer importZip(byte[] zip) {
    return target.calls().send("POST", "/api/library/import", "application/zip", zip);
  }

  /** Random IDs, ten thousand a request; then it must start again in the memory it had. */
  private void queue(int posts) throws IOException, InterruptedException {
    trial.run(
        PART,
        posts + " posts of 10,000 random IDs",
        () -> {
          target.calls().post("/api/imports/pause");
          var crowd = new Crowd();
          for (int i = 0; i < posts && target.isAlive(); i++) {
            crowd.send(
                1, j -> target.calls().send("POST", "/api/imports", "application/json", ids()));
          }
          return crowd.wrong(false);
        });
    trial.run(
        PART,
        "cancel and clear of them",
        () -> {
          target.calls().post("/api/imports/cancel");
          return new Crowd().send(1, i -> target.calls().post("/api/imports/clear")).wrong(false);
        });
    restart(posts);
  }

  private void restart(int posts) throws InterruptedException {
    long began = System.nanoTime();
    try {
      target.restart();
      report.passed(PART);
      report.figure(
          "start after %d posts, ms".formatted(posts),
          "" + (System.nanoTime() - began) / 1_000_000);
    } catch (IOException e) {
      report.failed(
          PART, "--only floods", "no start after %d posts: %s".formatted(posts, e.getMessage()));
      throw new IllegalStateException("The floods cannot go on without a start", e);
    }
    target.calls().post("/api/imports/resume");
  }

  private byte[] ids() {
    return IntStream.range(0, 10_000)
        .mapToObj(i -> "\"%016x%08x\"".formatted(random.nextLong(), random.nextInt()))
        .collect(Collectors.joining(",", "{\"ids\":[", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Takes out what was put in, and the uploads that wait. */
  private void forgetVictims() {
    for (var video : target.calls().get("/api/videos").json().path("videos")) {
      var id = video.path("videoId").asText();
      if (id.startsWith("victim-") && !Media.NAMES.contains(id)) {
        target.calls().send("DELETE", "/api/videos/" + Calls.encoded(id), "", new byte[0]);
      }
    }
  }
}
