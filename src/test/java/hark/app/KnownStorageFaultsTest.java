package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hark.search.IndexUnwritableException;
import hark.search.IndexUnwritableException.Reason;
import hark.web.shell.StorageFaults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownStorageFaultsTest {

  private final KnownStorageFaults faults = new KnownStorageFaults();

  @Test
  void aFullDiskIsRecognizedHoweverItIsWrapped() {
    var full =
        assertThrows(IOException.class, () -> Files.writeString(Path.of("/dev/full"), "text"));
    assertEquals(Optional.of(Fault.FULL), faults.of(full));
    assertEquals(
        Optional.of(Fault.FULL),
        faults.of(new IllegalStateException("x", new UncheckedIOException(full))));
    assertEquals(
        Optional.of(Fault.FULL), faults.of(new IndexUnwritableException(Reason.FULL, null)));
  }

  @Test
  void aReadOnlyFolderIsRecognized() {
    var system = new FileSystemException("/data/x", null, "Read-only file system");
    assertEquals(Optional.of(Fault.READ_ONLY), faults.of(new UncheckedIOException(system)));
    assertEquals(
        Optional.of(Fault.READ_ONLY),
        faults.of(new IndexUnwritableException(Reason.READ_ONLY, null)));
  }

  @Test
  void otherFailuresAreNot() {
    assertEquals(Optional.empty(), faults.of(new IOException("Broken pipe")));
    assertEquals(Optional.empty(), faults.of(new IOException((String) null)));
    var circle = new IllegalStateException("a");
    circle.initCause(new IllegalStateException("b", circle));
    assertEquals(Optional.empty(), faults.of(circle));
  }
}
