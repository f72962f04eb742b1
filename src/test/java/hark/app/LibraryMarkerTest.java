package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.app.LibraryMarker.WrongArchiveException;
import hark.archive.disk.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The markers of the data folder and its archive. */
class LibraryMarkerTest {

  @TempDir private Path folder;

  @Test
  void anArchiveThatIsNotMountedIsNotTakenForAnEmptyOne() throws IOException {
    check(false);
    check(false);
    Files.createDirectories(folder.resolve("archive/3f"));
    Files.move(folder.resolve("archive"), folder.resolve("elsewhere"));
    var refusal = assertThrows(WrongArchiveException.class, () -> check(false));
    assertTrue(refusal.getMessage().contains("hark.data.accept-archive"), refusal::getMessage);
    Files.createDirectory(folder.resolve("archive")); // the empty folder to mount over
    assertThrows(WrongArchiveException.class, () -> check(false));
    Files.delete(folder.resolve("archive"));
    Files.move(folder.resolve("elsewhere"), folder.resolve("archive"));
    check(false);
  }

  @Test
  void aFolderThatWasUsedIsKnown() {
    try (var data = DataFolder.open(folder)) {
      assertFalse(LibraryMarker.isKnown(data));
      LibraryMarker.check(data, false);
      assertTrue(LibraryMarker.isKnown(data));
    }
  }

  @Test
  void aLossIsAcceptedOnce() throws IOException {
    check(false);
    Files.delete(folder.resolve("archive/hark.archive"));
    check(true);
    check(false);
  }

  @Test
  void anOlderLibraryAndOneThatWasCopiedByHandAreAdopted() throws IOException {
    Files.createDirectories(folder.resolve("archive/3f"));
    check(false);
    var id = Files.readString(folder.resolve("hark.folder"));
    assertEquals(id, Files.readString(folder.resolve("archive/hark.archive")));
    Files.delete(folder.resolve("archive/hark.archive"));
    check(false);
    assertEquals(id, Files.readString(folder.resolve("archive/hark.archive")));
    Files.delete(folder.resolve("hark.folder"));
    check(false);
    assertEquals(id, Files.readString(folder.resolve("hark.folder")));
  }

  @Test
  void anotherLibrarysArchiveAndAFolderOfANewerVersionAreRefused() throws IOException {
    check(false);
    var marker = folder.resolve("archive/hark.archive");
    Files.writeString(marker, "{\"format\":1,\"id\":\"other\"}");
    assertThrows(WrongArchiveException.class, () -> check(false));
    Files.writeString(marker, "{\"format\":2,\"id\":\"other\"}");
    assertThrows(WrongArchiveException.class, () -> check(true));
  }

  @Test
  void aFolderThatCannotBeWrittenIsOpenedForReading() {
    try (var disk = SmallDisk.mount(folder, 300)) {
      check(false);
      disk.setReadOnly(true);
      try (var data = DataFolder.open(folder)) {
        assertTrue(data.isReadOnly());
        LibraryMarker.check(data, false);
      }
      disk.setReadOnly(false);
      try (var data = DataFolder.open(folder)) {
        assertFalse(data.isReadOnly());
      }
    }
  }

  @Test
  void othersLoseTheirRightsToWhatAnOlderVersionMade() throws IOException {
    var archive = Files.createDirectories(folder.resolve("archive"));
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rwxr-xr-x"));
    DataFolder.open(folder).close();
    assertEquals(
        "rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)));
  }

  private void check(boolean acceptsLoss) {
    try (var data = DataFolder.open(folder)) {
      LibraryMarker.check(data, acceptsLoss);
    }
  }
}
