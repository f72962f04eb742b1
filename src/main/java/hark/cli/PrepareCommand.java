package hark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/**
 * The command that uses Hark as its first visitors do, so that the JVM, which is told to, can keep
 * the classes and profiles of that for later starts. {@code bin/hark} gives it a data folder of its
 * own.
 */
@Command(
    name = "prepare",
    description =
        "Makes the file that lets later starts take half the time: imports the sample library into"
            + " a temporary folder, opens pages, and keeps what the JVM learned. The package has"
            + " one; make it anew where Hark is installed or Java is updated.")
final class PrepareCommand implements Callable<Integer> {

  private static final long PAUSE_MILLIS = 100;
  private static final int ROUNDS = 5;

  /** The paths that are requested repeatedly. */
  private static final List<String> PATHS =
      List.of(
          "/",
          "/search?q=harbour",
          "/search?q=%22high+water%22",
          "/api/search?q=the+sea",
          "/api/search?q=tide+NEAR/8+water&size=20",
          "/api/search?q=harb*",
          "/api/suggestions?q=wat",
          "/api/videos",
          "/videos",
          "/imports",
          "/status",
          "/help",
          "/q/health/ready");

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Override
  public Integer call() throws InterruptedException {
    var server = commands.server();
    server.post("/imports/samples", "application/x-www-form-urlencoded", new byte[0]);
    while (server.get("/api/library").path("videos").asInt() == 0) {
      Thread.sleep(PAUSE_MILLIS);
    }
    for (int round = 0; round < ROUNDS; round++) {
      PATHS.forEach(server::get);
      for (var video : server.get("/api/videos").path("videos")) {
        server.get("/videos/" + HarkClient.encode(video.path("videoId").asText()) + "?q=water");
      }
    }
    return CommandContext.DONE;
  }
}
