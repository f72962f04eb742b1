package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sweep of the folder for request bodies at the start. */
class SpoolFolderTest {

  @TempDir private Path folder;

  @Test
  void whatAKilledProcessLeftIsDeletedAndNothingElse() throws IOException {
    var others = Set.of("notes.txt", ".DS_Store", "resteasy-reactive.txt", "12345");
    for (var name : others) {
      Files.writeString(folder.resolve(name), "mine");
    }
    var left = List.of("resteasy-reactive4711upload", UUID.randomUUID().toString());
    for (var name : left) {
      Files.write(folder.resolve(name), new byte[1_000]);
    }
    var named = UUID.randomUUID().toString();
    Files.createDirectory(folder.resolve(named));
    SpoolFolder.sweep(folder);
    try (var files = Files.list(folder)) {
      var names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      var kept = new HashSet<>(others);
      kept.add(named); // a folder is not a body
      assertEquals(kept, names);
    }
  }

  @Test
  void aMissingFolderStopsNothing() {
    SpoolFolder.sweep(folder.resolve("none"));
    assertFalse(Files.exists(folder.resolve("none")));
  }
}
