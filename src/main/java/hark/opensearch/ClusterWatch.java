package hark.opensearch;

import hark.message.Message;
import hark.message.MessageTexts;
import hark.search.IndexCondition;
import hark.search.IndexCondition.Level;
import hark.search.IndexFault;
import hark.search.IndexUnreachableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The watch over the cluster of an index: looks at its health again and again, on a thread of its
 * own, until it is closed.
 */
final class ClusterWatch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ClusterWatch.class.getName());

  /** The time between two looks at a cluster that serves. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** The time between two looks at another cluster, and at an index that others change. */
  private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);

  /** The longest time to wait for the end of the thread. */
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  /** The looks between two at the size of the index. */
  private static final int LOOKS = 12;

  private final ClusterClient client;
  private final WatchedIndex index;
  private final Duration pause;
  private final Thread thread;
  private volatile boolean closed;
  private volatile IndexCondition condition =
      new IndexCondition(Level.UNREACHABLE, 0, 0, Optional.of(Message.of(IndexFault.UNREACHABLE)));

  private volatile Consumer<IndexCondition> changed = _ -> {};
  private long bytes;
  private int looks;

  /** The index that is watched. */
  interface WatchedIndex {

    /**
     * Opens the index if it is not, and follows what other processes did to it.
     *
     * @return its name in the cluster
     * @throws IndexUnreachableException if it cannot be opened now
     */
    String name() throws IOException;

    /** Does what has to be done once the index can be used again, or for the first time. */
    void isBack();

    /** Does what has to be done as long as no node answers for a part of the index. */
    void lacksPart();
  }

  /**
   * @param isFollowing whether others change the index, which is then looked at more often
   */
  ClusterWatch(ClusterClient client, WatchedIndex index, boolean isFollowing) {
    this.client = client;
    this.index = index;
    this.pause = isFollowing ? SHORT_PAUSE : PAUSE;
    this.thread = Thread.ofPlatform().name("cluster watch").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Sets an action to run after each change of the condition, and now; it must return at once. */
  void onChanged(Consumer<IndexCondition> newChanged) {
    changed = newChanged;
    newChanged.accept(condition);
  }

  /** Looks at once if the cluster was well when it was last seen: a request has failed. */
  void lookSoon() {
    if (condition.isServing()) {
      LockSupport.unpark(thread);
    }
  }

  /** Returns the condition as it was last seen. */
  IndexCondition condition() {
    return condition;
  }

  private void run() {
    while (!closed) {
      try {
        look();
      } catch (RuntimeException e) { // the watch goes on
        if (!closed) {
          LOG.log(System.Logger.Level.ERROR, "The cluster was not looked at", e);
        }
      }
      LockSupport.parkNanos((condition.isServing() ? pause : SHORT_PAUSE).toNanos());
    }
  }

  private void look() {
    var before = condition;
    var now = see();
    if (closed) {
      return; // it was interrupted, which says nothing of the cluster
    }
    condition = now;
    boolean isNew = !now.level().equals(before.level()) || !now.reason().equals(before.reason());
    if (isNew || now.nodes() != before.nodes()) {
      changed.accept(now);
    }
    if (isNew) {
      LOG.log(
          now.isServing() ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
          "The cluster of the index is {0}, with {1} nodes. {2}",
          now.level(),
          now.nodes(),
          now.reason().map(MessageTexts.ENGLISH::format).orElse(""));
    }
    if (now.isServing() && !before.isServing()) {
      index.isBack();
    }
    if (now.level() == Level.RED) {
      index.lacksPart();
    }
  }

  private IndexCondition see() {
    Level level = Level.UNREACHABLE;
    int nodes = 0;
    try {
      var health = client.send("GET", "/_cluster/health", "");
      nodes = health.path("number_of_nodes").asInt();
      level = Level.RED;
      var name = index.name();
      var own = client.send("GET", "/_cluster/health/" + name, "").path("status").asText();
      level =
          switch (own) {
            case "green" -> Level.GREEN;
            case "yellow" -> Level.YELLOW;
            default -> Level.RED;
          };
      if (looks++ % LOOKS == 0) {
        var stats = client.send("GET", "/" + name + "/_stats/store", "");
        bytes = stats.path("_all").path("total").path("store").path("size_in_bytes").asLong();
      }
      return new IndexCondition(
          level,
          nodes,
          bytes,
          level == Level.RED ? Optional.of(Message.of(IndexFault.PART_MISSING)) : Optional.empty());
    } catch (IOException e) {
      return new IndexCondition(level, nodes, bytes, Optional.of(ClusterFaults.reason(e)));
    } catch (IndexUnreachableException e) {
      return new IndexCondition(level, nodes, bytes, Optional.of(e.reason()));
    }
  }

  /** Ends a look that is under way, and waits for the end of the thread. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(LONGEST_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
