package hark.archive.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DurableFileTest {

  /** Files of processes are on no disk, and the system tells no size, as for one that fails. */
  @Test
  void aDiskThatTellsNoSizeIsNotReportedAsFull() {
    var failure =
        DurableFile.failure(
            "It was not written", Path.of("/proc/self"), new IOException("Input/output error"));
    assertEquals(UncheckedIOException.class, failure.getClass());
  }
}
