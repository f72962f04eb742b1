package hark.torture;

import hark.standin.StandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What outlives the kills: the oracle, the loopback services that transcripts come from, the last
 * exports, and what was found wrong while the application ran.
 */
final class World implements AutoCloseable {

  /** Videos that nobody changes; a search for their word has so many moments at all times. */
  static final int ANCHORS = 30;

  static final String ANCHOR_WORD = "zzlighthouse";

  /**
   * An export, and what it held.
   *
   * @param states those of videos that were there
   */
  record Export(byte[] zip, List<State> states) {}

  final Oracle oracle = new Oracle();
  final FeedServer feeds;
  final StandIn service;
  final Set<String> followed = ConcurrentHashMap.newKeySet();
  final List<Export> exports = new ArrayList<>();
  final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  final AtomicInteger requests = new AtomicInteger();
  final AtomicInteger acknowledged = new AtomicInteger();
  final AtomicInteger refusals = new AtomicInteger();
  final AtomicInteger versions = new AtomicInteger();
  final AtomicInteger serviceIds = new AtomicInteger();

  /** Writers of single videos share it; a restore has it alone. */
  final ReentrantReadWriteLock turn = new ReentrantReadWriteLock();

  World() throws IOException {
    feeds = new FeedServer();
    service = new StandIn(Duration.ZERO, Duration.ofSeconds(2), System::nanoTime);
  }

  Hark.Launch launch(Path data, Path log, String javaOptions) {
    return new Hark.Launch(
            data,
            log,
            List.of(
                "-Dhark.memories.base-url=" + service.baseUrl(),
                "-Dhark.memories.pause=1ms",
                "-Dhark.feeds.allowed-hosts=127.0.0.1",
                "-Dhark.feeds.check-every=2s"),
            javaOptions)
        .closed();
  }

  /** Notes what must not happen while the application runs; the same is noted once a check. */
  void wrong(String what) {
    if (!wrong.contains(what) && wrong.size() < 20) {
      wrong.add(what);
    }
  }

  List<String> takeWrong() {
    var all = new ArrayList<>(wrong);
    wrong.clear();
    return all;
  }

  /** Puts the anchors into an application that has none of them. */
  void putAnchors(Calls calls) throws IOException {
    for (int i = 0; i < ANCHORS; i++) {
      if (!putAnchor(calls, i).isDone()) {
        throw new IOException("no anchor could be put");
      }
    }
  }

  /** Each has other bytes, so that the loss of one file is seen. */
  static Answer putAnchor(Calls calls, int number) {
    var vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nthe %s keeper had %d lamps\n";
    return calls.put(
        Work.transcript("anchor-" + number, "Anchor"), vtt.formatted(ANCHOR_WORD, number));
  }

  @Override
  public void close() {
    feeds.close();
    service.close();
  }
}
