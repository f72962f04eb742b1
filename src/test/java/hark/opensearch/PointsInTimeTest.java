package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.shard.LostSnapshotException;
import hark.lucene.shard.Shards;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The snapshots of an index on a local server that answers as a cluster may. */
class PointsInTimeTest {

  private static final String CREATED =
      "{\"pit_id\":\"a\",\"_shards\":{\"total\":3,\"successful\":3,\"failed\":0}}";

  private static PointsInTime points(ClusterClient client) {
    return new PointsInTime(client, "index", InstantSource.system());
  }

  @Test
  void aSnapshotOfSomeShardsIsNone() throws IOException {
    var some = "{\"pit_id\":\"a\",\"_shards\":{\"total\":3,\"successful\":2,\"failed\":1}}";
    try (var node = new LocalNode(_ -> Optional.of(some));
        var client = node.client()) {
      var points = points(client);
      assertThrows(ClusterException.class, points::present);
      var lines = node.requests().stream().map(LocalNode.Request::line).toList();
      assertTrue(lines.getFirst().contains("allow_partial_pit_creation=false"), lines.toString());
      assertEquals(List.of("DELETE /_search/point_in_time"), lines.subList(1, lines.size()));
    }
  }

  @Test
  void nobodyElseWaitsWhileASnapshotBegins() throws Exception {
    var asked = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    LocalNode.Answers answers =
        request -> {
          if (request.line().contains("keep_alive")) {
            asked.countDown();
            try {
              answered.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          }
          return Optional.of(CREATED);
        };
    try (var node = new LocalNode(answers);
        var client = node.client()) {
      var points = points(client);
      var begun =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return points.present();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      asked.await();
      assertEquals(Optional.empty(), points.named("other"));
      points.renew();
      answered.countDown();
      try (Shards before = begun.get();
          Shards after = points.present()) { // not the one that lacks the change
        assertNotEquals(before.name(), after.name());
      }
    }
  }

  @Test
  void keptSnapshotsGiveWayWhereANodeHasNoRoomForAnother() throws IOException {
    var full =
        "429 {\"error\":{\"type\":\"rejected_execution_exception\",\"reason\":"
            + "\"Trying to create too many Point In Time contexts. Must be less than: [300].\"}}";
    var isFull = new AtomicBoolean();
    LocalNode.Answers answers =
        request -> {
          if (request.line().startsWith("DELETE")) {
            isFull.set(false);
          }
          return Optional.of(isFull.get() ? full : CREATED);
        };
    try (var node = new LocalNode(answers);
        var client = node.client()) {
      var points = points(client);
      try (var kept = points.present()) {
        kept.keep();
      }
      points.renew();
      isFull.set(true);
      points.present().close();
      points.renew();
      isFull.set(true);
      assertThrows(ClusterException.class, points::present); // others have them all
    }
  }

  @Test
  void theLossOfASnapshotIsNoChangeOfTheIndex() throws IOException {
    try (var node =
            new LocalNode(
                request ->
                    Optional.of(request.line().contains("point_in_time") ? CREATED : "404 {}"));
        var client = node.client()) {
      var points = points(client);
      try (var before = points.present()) {
        assertThrows(
            LostSnapshotException.class,
            () -> before.ask(new byte[0], Optional.empty(), () -> false));
        try (var after = points.present()) {
          assertNotEquals(before.name(), after.name());
          assertEquals(before.state(), after.state());
        }
        points.renew();
        try (var changed = points.present()) {
          assertNotEquals(before.state(), changed.state());
        }
      }
    }
  }

  @Test
  void noAnswerThatTheClusterKeptIsTaken() throws IOException {
    var answer =
        "{\"_shards\":{\"total\":1,\"failed\":0},\"aggregations\":{\"hark\":{\"answers\":[\"AA==\"]}}}";
    try (var node =
            new LocalNode(
                request ->
                    Optional.of(request.line().contains("point_in_time") ? CREATED : answer));
        var client = node.client()) {
      try (var shards = points(client).present()) {
        shards.ask(new byte[0], Optional.empty(), () -> false);
      }
      assertTrue(
          node.requests().stream()
              .anyMatch(
                  request ->
                      request.line().startsWith("POST /_search?")
                          && request.line().contains("request_cache=false")));
    }
  }

  /** Counts the requests that delete points in time. */
  private static long deletions(LocalNode node) {
    return node.requests().stream().filter(one -> one.line().startsWith("DELETE")).count();
  }

  @Test
  void theRestOfALostSnapshotIsDeleted() throws IOException {
    try (var node =
            new LocalNode(
                request ->
                    Optional.of(request.line().contains("point_in_time") ? CREATED : "503 {}"));
        var client = node.client()) {
      var points = points(client);
      try (var lost = points.present()) {
        for (int i = 0; i < 2; i++) {
          assertThrows(
              LostSnapshotException.class,
              () -> lost.ask(new byte[0], Optional.empty(), () -> false));
        }
      }
      assertEquals(1, deletions(node));
    }
  }

  @Test
  void snapshotsThatWereNotDeletedAreLater() throws IOException {
    var isAble = new AtomicBoolean();
    var created = new AtomicInteger();
    LocalNode.Answers answers =
        request ->
            Optional.of(
                request.line().startsWith("DELETE") && !isAble.get()
                    ? "500 {}"
                    : CREATED.replace("\"a\"", "\"" + created.incrementAndGet() + "\""));
    try (var node = new LocalNode(answers);
        var client = node.client()) {
      var points = points(client);
      points.present().close();
      points.renew();
      try (var used = points.present()) {
        used.keep();
        assertEquals(1, deletions(node));
        isAble.set(true);
        points.giveUp();
        assertEquals(3, deletions(node)); // that one again, and the one in use
      }
      points.giveUp();
      assertEquals(3, deletions(node));
    }
  }
}
