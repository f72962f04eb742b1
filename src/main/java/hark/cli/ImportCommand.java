package hark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import hark.ingest.CaptionFileName;
import hark.transcript.VideoId;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.ZipInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The command that imports files, folders, exported libraries and videos by ID. */
@Command(
    name = "import",
    description = {
      "Imports transcript files, folders and zip files of them, exported libraries, and videos by ID.",
      "An argument that names an existing file or folder is read as such, any other as an ID.",
      "A file named talk.de.auto.vtt belongs to the video talk: German, by speech recognition."
    })
final class ImportCommand implements Callable<Integer> {

  private static final long PAUSE_MILLIS = 250;

  /** The largest file that is sent; larger than Hark accepts, so that Hark itself refuses it. */
  private static final int MOST_BYTES = 30 * 1024 * 1024;

  private static final String LIBRARY = "hark-library.json";

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Option(
      names = "--replace",
      description =
          "Overwrite the same track if its words differ, and add tracks to videos of another"
              + " source.")
  private boolean replace;

  @Option(
      names = "--anyway",
      description = "Accept arguments as IDs even if they do not look like IDs.")
  private boolean anyway;

  @Parameters(
      paramLabel = "FILE|FOLDER|ID",
      arity = "1..*",
      description = "Files, folders and IDs; after --, also IDs that begin with a hyphen.")
  private List<String> what;

  private boolean failed;

  @Override
  public Integer call() throws InterruptedException {
    var ids = new ArrayList<String>();
    for (var one : what) {
      if (Files.exists(Path.of(one))) {
        take(Path.of(one));
      } else if (VideoId.isValid(one)) {
        ids.add(one);
      } else {
        fail(one, "is neither an existing file nor a video ID.");
      }
    }
    if (!ids.isEmpty()) {
      ask(ids);
    }
    return failed ? CommandContext.FAILED : CommandContext.DONE;
  }

  private void take(Path path) {
    try {
      if (Files.isDirectory(path)) {
        try (var files = Files.walk(path)) {
          files
              .filter(Files::isRegularFile)
              .filter(f -> !isHidden(path, f))
              .sorted()
              .forEach(this::take);
        }
      } else if (isZip(path)) {
        takeZip(path);
      } else {
        send(path.toString(), path.getFileName().toString(), Files.readAllBytes(path));
      }
    } catch (IOException e) {
      fail(path.toString(), "cannot be read.");
    }
  }

  private static boolean isHidden(Path root, Path file) {
    for (var part : root.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isZip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var start = in.readNBytes(4);
      return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
    }
  }

  private void takeZip(Path file) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      var entry = zip.getNextEntry();
      if (entry != null && entry.getName().equals(LIBRARY)) {
        var parts = new LibrarySender(commands.server(), commands.out());
        parts.send(file, false);
        failed |= !parts.isWhole();
        return;
      }
      for (; entry != null; entry = zip.getNextEntry()) {
        takeEntry(file, entry.getName(), zip);
      }
    }
  }

  private void takeEntry(Path file, String name, ZipInputStream zip) throws IOException {
    var last = name.substring(name.lastIndexOf('/') + 1);
    if (last.isEmpty() || last.startsWith(".")) {
      return;
    }
    var content = zip.readNBytes(MOST_BYTES + 1);
    if (content.length > MOST_BYTES) {
      fail(file + ": " + last, "is larger than the largest transcript file that Hark accepts.");
    } else {
      send(file + ": " + last, last, content);
    }
  }

  private void send(String file, String fileName, byte[] content) {
    var video = CaptionFileName.of(fileName).id();
    try {
      var taken =
          commands
              .server()
              .put(
                  "/api/videos/" + HarkClient.encode(video.value()) + "/transcript",
                  Map.of("name", fileName, "replace", Boolean.toString(replace)),
                  BodyPublishers.ofByteArray(content));
      commands
          .out()
          .printf(
              "%s: %s as %s; words: %d.%n",
              file,
              taken.path("changed").asBoolean() ? "imported" : "unchanged",
              video,
              taken.path("receipt").path("words").asLong());
    } catch (CommandFailedException e) {
      fail(file, e.getMessage());
    }
  }

  /** Queues the IDs and waits until each job has ended. */
  private void ask(List<String> ids) throws InterruptedException {
    var asked = Map.of("ids", ids, "anyway", anyway);
    var jobs = commands.server().post("/api/imports", asked).path("imports");
    for (var job : jobs) {
      var now = commands.server().get(job.path("url").asText());
      while (isUnderWay(now) && whyItWaits(now).isEmpty()) {
        Thread.sleep(PAUSE_MILLIS);
        now = commands.server().get(job.path("url").asText());
      }
      var state = now.path("state").asText();
      var reason = whyItWaits(now).orElse(now.path("reason").asText());
      commands
          .out()
          .printf(
              "%s: %s%s%n",
              now.path("videoId").asText(), state, reason.isEmpty() ? "" : ". " + reason);
      failed |= !state.equals("imported") && !state.equals("unchanged");
    }
  }

  /** Returns the reason why a waiting job does not start; empty if it will. */
  private Optional<String> whyItWaits(JsonNode job) {
    if (!job.path("state").asText().equals("waiting")) {
      return Optional.empty();
    }
    var holds = commands.server().get("/api/imports?size=1").path("holds");
    return holds.isEmpty() ? Optional.empty() : Optional.of(holds.path(0).asText());
  }

  /**
   * Returns whether to wait for a job; one that its source is still processing may take hours and
   * is not waited for.
   */
  private static boolean isUnderWay(JsonNode job) {
    return !job.path("finished").asBoolean() && !job.path("state").asText().equals("not-ready");
  }

  private void fail(String what, String why) {
    commands.err().printf("%s: %s%n", what, why);
    failed = true;
  }
}
