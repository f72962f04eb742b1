package hark.cli;

import hark.transcript.VideoId;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The command that restores the library from a backup. */
@Command(
    name = "restore",
    description =
        "Restores the library from a backup or an export. Unless --replace is given, the library"
            + " must be empty.")
final class RestoreCommand implements Callable<Integer> {

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Option(
      names = "--replace",
      description = "Overwrite videos that differ, and delete those that are not in the backup.")
  private boolean replace;

  @Parameters(paramLabel = "FILE", description = "A zip file from backup or export.")
  private Path file;

  @Override
  public Integer call() {
    var server = commands.server();
    int videos = server.get("/api/library").path("videos").asInt();
    if (videos > 0 && !replace) {
      throw new CommandFailedException(
          "The library is not empty: it holds videos, %d of them. restore --replace makes it what the backup"
                  .formatted(videos)
              + " holds and deletes the rest; import adds what is missing.");
    }
    var parts = new LibrarySender(server, commands.out());
    var restored = parts.send(file, true);
    int deleted = 0;
    for (var video : server.get("/api/videos").path("videos")) {
      var id = video.path("videoId").asText();
      if (parts.isWhole() && !restored.contains(new VideoId(id))) {
        server.delete("/api/videos/" + HarkClient.encode(id));
        deleted++;
      }
    }
    commands.out().printf("Videos deleted: %d.%n", deleted);
    return parts.isWhole() ? CommandContext.DONE : CommandContext.FAILED;
  }
}
