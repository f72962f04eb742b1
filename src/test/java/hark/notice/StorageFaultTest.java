package hark.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hark.search.IndexUnwritableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StorageFaultTest {

  @Test
  void aFullDiskIsRecognizedHoweverItIsWrapped() {
    var full =
        assertThrows(IOException.class, () -> Files.writeString(Path.of("/dev/full"), "text"));
    assertEquals(Optional.of(StorageFault.FULL), StorageFault.of(full));
    assertEquals(
        Optional.of(StorageFault.FULL),
        StorageFault.of(new IllegalStateException("x", new UncheckedIOException(full))));
    assertEquals(
        Optional.of(StorageFault.FULL),
        StorageFault.of(new IndexUnwritableException(StorageFault.FULL, null)));
  }

  @Test
  void aReadOnlyFolderIsRecognized() {
    var system = new FileSystemException("/data/x", null, "Read-only file system");
    assertEquals(
        Optional.of(StorageFault.READ_ONLY), StorageFault.of(new UncheckedIOException(system)));
    assertEquals(
        Optional.of(StorageFault.READ_ONLY),
        StorageFault.of(new IndexUnwritableException(StorageFault.READ_ONLY, null)));
  }

  @Test
  void otherFailuresAreNot() {
    assertEquals(Optional.empty(), StorageFault.of(new IOException("Broken pipe")));
    assertEquals(Optional.empty(), StorageFault.of(new IOException((String) null)));
    var circle = new IllegalStateException("a");
    circle.initCause(new IllegalStateException("b", circle));
    assertEquals(Optional.empty(), StorageFault.of(circle));
  }

  @Test
  void missingPermissionsAreAFaultOfWritesOnly() {
    var denied = new AccessDeniedException("/media/talk.mp4");
    assertEquals(Optional.empty(), StorageFault.of(denied));
    assertEquals(Optional.of(StorageFault.READ_ONLY), StorageFault.ofWrite(denied));
    assertEquals(
        Optional.of(StorageFault.FULL),
        StorageFault.ofWrite(new IOException("No space left on device")));
    assertEquals(Optional.empty(), StorageFault.ofWrite(new IOException("Input/output error")));
  }
}
