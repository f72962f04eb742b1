package hark.app;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The setting of the folder for request bodies where the data folder cannot be written: the HTTP
 * server creates it before anything else starts, and would fail. It then lies in the system's
 * temporary folder. Found by its name in {@code META-INF/services}.
 */
public final class SpoolLocation implements ConfigSourceFactory {

  private static final String SETTING = "quarkus.http.body.uploads-directory";

  /** The rank above that of application.properties, and below that of the environment. */
  private static final int ORDINAL = 275;

  private static Path elsewhere; // null until it is needed

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    var data = Optional.ofNullable(context.getValue("hark.data").getValue()).orElse("index-data");
    return isUsable(Path.of(data).toAbsolutePath().resolve("spool"))
        ? List.of()
        : List.of(
            new PropertiesConfigSource(
                Map.of(SETTING, elsewhere().toString()), SpoolLocation.class.getName(), ORDINAL));
  }

  /** Returns whether files can be created in a folder, which may have to be created first. */
  static boolean isUsable(Path folder) {
    var parent = folder;
    while (parent != null && !Files.exists(parent)) {
      parent = parent.getParent();
    }
    return parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
  }

  /**
   * Returns a folder that only this user can read, under a name that nobody can guess. It is
   * created at the first call, and deleted at the end of the process if it is empty.
   */
  static synchronized Path elsewhere() {
    if (elsewhere == null) {
      try {
        elsewhere = Files.createTempDirectory("hark-");
      } catch (IOException e) {
        throw new UncheckedIOException(
            "Request bodies cannot be stored: neither the data folder nor the temporary folder"
                + " can be written",
            e);
      }
      elsewhere.toFile().deleteOnExit();
    }
    return elsewhere;
  }
}
