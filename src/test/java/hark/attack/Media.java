package hark.attack;

import hark.torture.Calls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of recordings with a pipe that nobody writes to, and links that lead out of it. */
final class Media {

  static final String SECRET = "outside of the folder of recordings";

  static final List<String> NAMES = List.of("victim-link", "victim-plain", "victim-pipe");

  private Media() {}

  static void make(Path folder) throws IOException, InterruptedException {
    if (Files.exists(folder)) {
      return;
    }
    Files.createDirectories(folder);
    var outside = Files.writeString(folder.resolveSibling("secret.txt"), SECRET);
    var secrets = Files.createDirectories(folder.resolveSibling("secrets"));
    Files.writeString(secrets.resolve("victim-inner.mp3"), SECRET);
    Files.createSymbolicLink(folder.resolve("victim-link.mp3"), outside);
    Files.createSymbolicLink(folder.resolve("linked"), secrets);
    Files.writeString(folder.resolve("victim-plain.mp3"), "not much of a recording");
    var pipe = folder.resolve("victim-pipe.mp3").toString();
    if (new ProcessBuilder("mkfifo", pipe).start().waitFor() != 0) {
      throw new IOException("mkfifo failed");
    }
  }

  /** Puts videos of these names, so that their recordings are served. */
  static void announce(Calls calls) {
    for (var name : NAMES) {
      calls.put(
          "/api/videos/" + name + "/transcript?language=en",
          "WEBVTT\n\n00:01.000 --> 00:02.000\nharbour\n");
    }
  }
}
