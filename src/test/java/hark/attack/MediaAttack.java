package hark.attack;

import hark.torture.Answer;
import hark.torture.Calls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Recordings that cannot be read, and links that lead out of their folder. */
final class MediaAttack {

  private static final int READERS = 20;
  private static final long PIPE_MILLIS = 15_000;

  private final Target target;
  private final List<String> wrong = new ArrayList<>();

  MediaAttack(Target target) {
    this.target = target;
  }

  List<String> run() throws InterruptedException {
    if (!read("victim-plain").text().contains("recording")) {
      wrong.add("a plain recording is not served");
    }
    for (var path :
        List.of(
            address(target, "victim-link"),
            address(target, "linked/victim-inner"),
            address(target, "..%2fsecrets%2fvictim-inner"))) {
      if (get(path).text().contains(Media.SECRET)) {
        wrong.add("a file outside of the folder is served as " + path);
      }
    }
    var pipe = address(target, "victim-pipe"); // while it answers
    var slow = new ArrayList<Answer>();
    new Crowd()
        .send(
            READERS,
            i -> {
              var answer = get(pipe);
              synchronized (slow) {
                slow.add(answer);
              }
              return answer;
            });
    long late = slow.stream().filter(answer -> answer.millis() > PIPE_MILLIS).count();
    if (late > 0) {
      wrong.add("%d of %d reads of a pipe were not ended".formatted(late, READERS));
    }
    return wrong;
  }

  private Answer read(String id) {
    return get(address(target, id));
  }

  private Answer get(String path) {
    try (var calls = Calls.withToken(target.site(), Duration.ofSeconds(20))) {
      return calls.get(path);
    }
  }

  /** In the place of the plain recording, whether the page leads there or not. */
  static String address(Target target, String id) {
    var plain = target.calls().get("/api/videos/victim-plain").json().path("mediaUrl").asText();
    return plain.replace("victim-plain", id);
  }
}
