package hark.app;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
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

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    var data = Optional.ofNullable(context.getValue("hark.data").getValue()).orElse("index-data");
    return isUsable(Path.of(data).toAbsolutePath().resolve("spool"))
        ? List.of()
        : List.of(
            new PropertiesConfigSource(
                Map.of(SETTING, elsewhere().toString()), SpoolLocation.class.getName(), ORDINAL));
  }

  /** Returns whether a folder exists or can be created. */
  private static boolean isUsable(Path folder) {
    if (Files.isDirectory(folder)) {
      return true;
    }
    var parent = folder;
    while (parent != null && !Files.exists(parent)) {
      parent = parent.getParent();
    }
    return parent != null && Files.isWritable(parent);
  }

  private static Path elsewhere() {
    return Path.of(System.getProperty("java.io.tmpdir"), "hark-" + ProcessHandle.current().pid());
  }
}
