package hark.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The folder for bodies of requests while they are received. */
final class SpoolFolder {

  private static final System.Logger LOG = System.getLogger(SpoolFolder.class.getName());

  /** The names that the HTTP server uses. */
  private static final Pattern OWN =
      Pattern.compile("resteasy-reactive[0-9]+upload|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private SpoolFolder() {}

  /**
   * Deletes files that a killed process left; other files are kept. Called before requests are
   * accepted.
   */
  static void sweep(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.newDirectoryStream(folder, SpoolFolder::isOwn)) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) { // Hark must start without a writable disk
      LOG.log(
          System.Logger.Level.WARNING,
          "Old files in {0} could not be deleted: {1}",
          folder,
          e.toString());
    }
  }

  private static boolean isOwn(Path file) {
    return OWN.matcher(file.getFileName().toString()).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
