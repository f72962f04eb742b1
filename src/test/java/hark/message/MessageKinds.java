package hark.message;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All enums of the application that are kinds of messages. */
public final class MessageKinds {

  private static final Path CLASSES = Path.of("target", "classes");

  private MessageKinds() {}

  /** Finds the enums among the compiled classes, so that a new one cannot be forgotten. */
  public static List<Class<? extends MessageKind>> families() throws IOException {
    try (var files = Files.walk(CLASSES.resolve("hark"))) {
      var families = files.flatMap(MessageKinds::family).toList();
      assertTrue(families.size() > 1, families::toString);
      return families;
    }
  }

  private static Stream<Class<? extends MessageKind>> family(Path file) {
    var name = CLASSES.relativize(file).toString().replace('/', '.').replace('\\', '.');
    if (!name.endsWith(".class")) {
      return Stream.of();
    }
    try {
      var type =
          Class.forName(
              name.substring(0, name.length() - ".class".length()),
              false,
              MessageKinds.class.getClassLoader());
      return type.isEnum() && MessageKind.class.isAssignableFrom(type)
          ? Stream.of(type.asSubclass(MessageKind.class))
          : Stream.of();
    } catch (ClassNotFoundException | LinkageError e) {
      throw new AssertionError(name, e);
    }
  }
}
