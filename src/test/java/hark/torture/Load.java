package hark.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Clients that work on one running application until they are stopped: writers with videos of their
 * own, one that restores and rebuilds, and one that reads what nobody changes.
 */
final class Load implements AutoCloseable {

  private static final int WRITERS = 4;
  private static final int VIDEOS = 10;

  private final World world;
  private final Calls calls;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  Load(World world, Calls calls) {
    this.world = world;
    this.calls = calls;
  }

  /**
   * @param maintains whether the library is also restored and rebuilt
   */
  Load start(SplittableRandom random, boolean maintains) {
    for (int i = 0; i < WRITERS; i++) {
      int number = i;
      var own = random.split();
      start("writer" + i, () -> write(number, new Work(world, calls, own), own));
    }
    if (maintains) {
      var own = random.split();
      start("maintainer", () -> maintain(new Work(world, calls, own), own));
    }
    start("reader", this::read);
    return this;
  }

  private void start(String name, Runnable step) {
    threads.add(
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .start(
                () -> {
                  while (!stopped && !Thread.currentThread().isInterrupted()) {
                    step.run();
                  }
                }));
  }

  private void write(int writer, Work work, SplittableRandom random) {
    var turn = world.turn.readLock();
    turn.lock();
    try {
      var video = "v%d-%d".formatted(writer, random.nextInt(VIDEOS));
      if (!stopped && world.oracle.isCertain(video)) {
        writeOne(work, video, random.nextInt(100));
      }
    } finally {
      turn.unlock();
    }
  }

  private static void writeOne(Work work, String video, int chance) {
    if (chance < 35) {
      work.put(video);
    } else if (chance < 55) {
      work.edit(video);
    } else if (chance < 75) {
      work.correct(video);
    } else if (chance < 85) {
      work.delete(video);
    } else if (chance < 92) {
      work.upload(video);
    } else if (chance < 94) {
      work.follow();
    } else {
      work.submit();
    }
  }

  private void maintain(Work work, SplittableRandom random) {
    Pause.millis(random.nextInt(300));
    switch (random.nextInt(10)) {
      case 0 -> work.reindex();
      case 1, 2 -> work.queue("clear");
      case 3 -> work.queue("retry");
      default -> {
        var turn = world.turn.writeLock();
        turn.lock();
        try {
          if (stopped || !world.oracle.isCertain()) {
            return; // nobody could tell what an export holds
          }
          if (random.nextInt(5) < 2 || world.exports.isEmpty()) {
            work.export();
          } else {
            work.restore();
          }
        } finally {
          turn.unlock();
        }
      }
    }
  }

  /** A search for what nobody changes finds all of it, or says that something is missing. */
  private void read() {
    var answer = calls.get("/api/search?q=" + World.ANCHOR_WORD);
    world.requests.incrementAndGet();
    if (answer.status() == 200) {
      int found = answer.json().path("totalMoments").asInt();
      boolean told = !answer.json().path("incomplete").asText().isEmpty();
      if (found != World.ANCHORS && !told) {
        world.wrong("a search found fewer than there are and did not say so");
      }
    } else if (answer.status() != 0 && !answer.isBusy()) {
      world.wrong("a search was answered with " + answer.status());
    }
    Pause.millis(20);
  }

  /** Has them end after the requests that are under way. */
  @Override
  public void close() {
    stopped = true;
    threads.forEach(
        thread -> {
          try {
            thread.join(40_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** The same after a kill: what waits for an answer waits no longer. */
  void abandon() {
    stopped = true;
    close();
  }
}
