package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.disk.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choice of the folder for request bodies. */
class SpoolLocationTest {

  @TempDir private Path folder;

  @Test
  void aFolderIsUsableWhereFilesCanBeCreated() throws IOException {
    assertTrue(SpoolLocation.isUsable(folder.resolve("data/spool")));
    Files.createDirectory(folder.resolve("spool"));
    assertTrue(SpoolLocation.isUsable(folder.resolve("spool")));
    Files.writeString(folder.resolve("file"), "");
    assertFalse(SpoolLocation.isUsable(folder.resolve("file/spool")));
  }

  @Test
  void aFolderThatExistsOnAReadOnlyDiskIsNotUsable() throws IOException {
    try (var disk = SmallDisk.mount(folder.resolve("disk"), 64)) {
      var spool = Files.createDirectory(disk.folder().resolve("spool"));
      disk.setReadOnly(true);
      assertFalse(SpoolLocation.isUsable(spool));
      assertFalse(SpoolLocation.isUsable(disk.folder().resolve("none")));
    }
  }

  @Test
  void theOtherFolderIsOneForThisUserThatNobodyCanGuess() throws IOException {
    var other = SpoolLocation.elsewhere();
    assertEquals(other, SpoolLocation.elsewhere());
    var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(other));
    assertEquals("rwx------", rights);
    assertNotEquals("hark-" + ProcessHandle.current().pid(), other.getFileName().toString());
  }
}
