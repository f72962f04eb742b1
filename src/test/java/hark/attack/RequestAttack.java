package hark.attack;

import hark.torture.Pause;
import hark.torture.RunTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Sends odd requests over every route, as an admin. An answer is right that is no server error,
 * tells nothing of the inside, and comes in time.
 */
final class RequestAttack {

  private final Target target;
  private final OddRequests odd;
  private final List<String> wrong = new ArrayList<>();
  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

  RequestAttack(Target target) throws IOException {
    this.target = target;
    this.odd = new OddRequests(target);
  }

  List<String> run(SplittableRandom random, int requests) {
    for (int i = 0; i < requests && target.isAlive() && wrong.size() < 20; i++) {
      var request = odd.next(i, random, RunTokens.header(), "");
      var answer = odd.send(request);
      statuses.merge(answer.status(), 1, Integer::sum);
      if (!answer.fault().isEmpty()) {
        wrong.add("%s to: %s".formatted(answer.fault(), Pause.start(request.text())));
      }
    }
    target.calls().post("/api/imports/resume");
    target.calls().post("/api/imports/cancel");
    target.calls().post("/api/imports/clear");
    return wrong;
  }

  String summary() {
    return "%d routes, %d names of parameters; answers by status (0: closed): %s"
        .formatted(odd.routes().routes().size(), odd.routes().parameters().size(), statuses);
  }
}
