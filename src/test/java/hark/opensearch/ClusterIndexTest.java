package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An index on a local server that answers as a cluster may. */
class ClusterIndexTest {

  @Test
  void aCopyThatIsRefreshedAfterTheOthersIsFollowed() throws IOException {
    var refreshed = new AtomicInteger(1);
    LocalNode.Answers answers =
        request ->
            Optional.of(
                request.line().contains("_stats")
                    ? stats(1, refreshed.get())
                    : "{\"pit_id\":\"a\"}");
    try (var node = new LocalNode(answers);
        var client = node.client()) {
      var index =
          new ClusterIndex(
              client,
              "index",
              false,
              new VersionClock(InstantSource.system()),
              Duration.ofSeconds(10),
              () -> {});
      index.follow(false);
      var before = index.search().state();
      index.follow(false);
      assertEquals(before, index.search().state());
      refreshed.set(2);
      index.follow(false);
      assertNotEquals(before, index.search().state());
    }
  }

  private static String stats(int primaries, int all) {
    var refresh = "{\"refresh\":{\"external_total\":%d}}";
    return "{\"_all\":{\"primaries\":%s,\"total\":%s}}"
        .formatted(refresh.formatted(primaries), refresh.formatted(all));
  }
}
