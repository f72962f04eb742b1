package hark.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A data folder with something of everything in it: videos, edits, corrections, imports that wait,
 * a feed, uploads that wait; and what an application answers that was started on it.
 *
 * @param videos the answer for each video, by its ID
 */
record Prepared(Path data, Map<String, String> videos, int waiting, String feed, String upload) {

  static Prepared make(World world, Path folder, SplittableRandom random)
      throws IOException, InterruptedException {
    var launch =
        world.launch(
            folder.resolve("template"), folder.resolve("template.log"), Torture.QUICK_START);
    var hark = launch.startAndWait();
    var calls = hark.calls();
    var work = new Work(world, calls, random);
    world.putAnchors(calls);
    for (int i = 0; i < 8; i++) {
      work.put("v" + i);
    }
    for (int i = 0; i < 6; i++) {
      work.edit("v" + i);
      work.correct("v" + i);
    }
    work.delete("v7");
    work.queue("pause");
    work.submit();
    work.follow();
    var sent = calls.upload("/imports/files", "files", List.of("u1.en.vtt"), vtt());
    var page = Work.path(sent.location().orElseThrow());
    awaitEpisodes(calls);
    var made =
        new Prepared(
            folder.resolve("template"),
            answers(calls),
            waiting(calls),
            world.followed.iterator().next(),
            page);
    if (!hark.stop(Duration.ofSeconds(20))) {
      throw new IOException("Hark did not stop");
    }
    return made;
  }

  private static byte[] vtt() {
    return new Speech("u1", 1).webVtt().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void awaitEpisodes(Calls calls) {
    for (int i = 0; i < 100 && !calls.get("/api/imports").text().contains("podcast-"); i++) {
      Pause.millis(50);
    }
  }

  static Map<String, String> answers(Calls calls) {
    var answers = new TreeMap<String, String>();
    for (var video : calls.get("/api/videos").json().path("videos")) {
      var id = video.path("videoId").asText();
      answers.put(id, calls.get("/api/videos/" + id).text());
    }
    return answers;
  }

  static int waiting(Calls calls) {
    return calls.get("/api/imports").json().path("progress").path("waiting").asInt();
  }
}
