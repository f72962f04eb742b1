package hark.attack;

import hark.torture.Answer;
import hark.torture.Calls;
import hark.torture.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Fields of every length round the bounds, and then a rebuild that must keep everything else. */
final class BoundsAttack {

  /** Beyond this, the connection may be closed before a client has read the answer 414. */
  private static final int LONGEST_LINE = 65_000;

  private static final int[] LENGTHS = {
    0, 1, 100, 101, 127, 128, 129, 199, 200, 201, 255, 256, 257, 499, 500, 501, 999, 1_000, 1_001,
    2_000, 2_001, 8_191, 8_192, 10_922, 10_923, 16_384, 32_765, 32_766, 32_767, 40_000, 65_536,
    900_000
  };

  private final Target target;
  private final Calls calls;
  private final List<String> wrong = new ArrayList<>();
  private int sent;

  BoundsAttack(Target target) {
    this.target = target;
    this.calls = target.calls();
  }

  List<String> run() {
    var before = ids();
    int number = 0;
    for (int length : LENGTHS) {
      for (var letter : new String[] {"s", "\u00e9", "\u65e5", "\ud83d\ude00"}) {
        var text = letter.repeat(length / letter.length());
        number++;
        put(
            "victim-speaker-" + number,
            "",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v " + text + ">a\n");
        put("victim-name-" + number, "", json("\"speaker\":\"" + text + "\","));
        put("victim-title-" + number, "", "{\"title\":\"" + text + "\"," + json("").substring(1));
        put(
            "victim-source-" + number,
            "",
            "{\"source\":\"" + text + "\",\"channel\":\"" + text + "\"," + json("").substring(1));
        if (length <= 8_192) {
          put(
              "victim-param-" + number,
              "&title=" + Calls.encoded(text) + "&name=" + Calls.encoded(text),
              json(""));
          put("victim" + Calls.encoded(text), "", json(""));
        }
      }
    }
    rebuild(before);
    return wrong;
  }

  String summary() {
    return sent + " files";
  }

  private static String json(String more) {
    return "{\"segments\":[{" + more + "\"start\":1,\"end\":2,\"text\":\"harpoon\"}]}";
  }

  private void put(String id, String parameters, String body) {
    sent++;
    var path = "/api/videos/" + id + "/transcript?language=en" + parameters;
    Answer answer = calls.put(path, body);
    boolean isClosed = answer.status() == 0 && path.length() < LONGEST_LINE;
    if (isClosed || answer.status() >= 500) {
      wrong.add(
          "%s, %d characters: status %d"
              .formatted(id.length() > 40 ? "ID" : id, body.length(), answer.status()));
    }
  }

  private TreeSet<String> ids() {
    var ids = new TreeSet<String>();
    calls
        .get("/api/videos")
        .json()
        .path("videos")
        .forEach(video -> ids.add(video.path("videoId").asText()));
    return ids;
  }

  private void rebuild(TreeSet<String> before) {
    var all = ids();
    calls.post("/api/library/reindex");
    Pause.millis(500);
    for (int i = 0;
        i < 600 && calls.get("/api/library").json().path("rebuilding").asBoolean(true);
        i++) {
      Pause.millis(200);
    }
    var after = ids();
    before.removeAll(after);
    all.removeAll(after);
    if (!before.isEmpty()) {
      wrong.add("a rebuild lost %d other videos".formatted(before.size()));
    } else if (!all.isEmpty()) {
      wrong.add(
          "a rebuild lost %d videos that had been taken: %s"
              .formatted(all.size(), Pause.start("" + all)));
    }
    for (var id : after) {
      if (id.startsWith("victim") && !Media.NAMES.contains(id)) {
        calls.send("DELETE", "/api/videos/" + Calls.encoded(id), "", new byte[0]);
      }
    }
  }
}
