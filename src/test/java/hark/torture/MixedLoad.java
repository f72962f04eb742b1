package hark.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A running application under all kinds of work, whose outcome is checked at the end. */
public final class MixedLoad implements AutoCloseable {

  private final World world;
  private final Hark hark;
  private final Load load;

  private MixedLoad(World world, Hark hark, Load load) {
    this.world = world;
    this.hark = hark;
    this.load = load;
  }

  /** Starts the application on a new data folder, and the clients. */
  public static MixedLoad start(Path data, Path log, String javaOptions, long seed)
      throws IOException, InterruptedException {
    var world = new World();
    var hark = world.launch(data, log, javaOptions).startAndWait();
    world.putAnchors(hark.calls());
    var load = new Load(world, hark.calls()).start(new SplittableRandom(seed), true);
    return new MixedLoad(world, hark, load);
  }

  public Hark hark() {
    return hark;
  }

  /** What the clients look for; said in each of {@link World#ANCHORS} videos. */
  public String word() {
    return World.ANCHOR_WORD;
  }

  /** Ends the clients and checks everything; returns what is wrong. */
  public List<String> end() {
    load.close();
    var wrong = new ArrayList<>(world.takeWrong());
    wrong.addAll(new Check(world, hark.calls()).runToTheEnd(Duration.ofMinutes(2)));
    return wrong;
  }

  /** How much was done. */
  public String counts() {
    return "%d requests, %d acknowledged, %d refused for now"
        .formatted(world.requests.get(), world.acknowledged.get(), world.refusals.get());
  }

  @Override
  public void close() {
    hark.close();
    world.close();
  }
}
