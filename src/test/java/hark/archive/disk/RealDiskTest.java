package hark.archive.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RealDiskTest {

  @TempDir Path folder;

  private final byte[] content = new byte[3_000_000];

  @AfterEach
  void clearTheInterrupt() {
    Thread.interrupted();
  }

  @Test
  void aThreadThatIsInterruptedBeforehandWritesAndStaysInterrupted() throws IOException {
    new Random(1).nextBytes(content);
    Thread.currentThread().interrupt();

    RealDisk.INSTANCE.create(folder.resolve("file"), content);
    RealDisk.INSTANCE.sync(folder);

    assertTrue(Thread.interrupted(), "the interrupt is kept");
    assertArrayEquals(content, Files.readAllBytes(folder.resolve("file")));
  }

  @Test
  void interruptsInTheMiddleLeaveNoHalfFile() throws Exception {
    new Random(2).nextBytes(content);
    var writer =
        Thread.ofPlatform()
            .start(() -> IntStream.range(0, 20).forEach(number -> write("file" + number)));
    while (writer.isAlive()) {
      writer.interrupt();
      writer.join(9);
    }
    for (int number = 0; number < 20; number++) {
      assertArrayEquals(content, Files.readAllBytes(folder.resolve("file" + number)));
    }
    try (var files = Files.list(folder)) {
      assertEquals(20, files.count());
    }
  }

  private void write(String name) {
    try {
      RealDisk.INSTANCE.create(folder.resolve(name), content);
      RealDisk.INSTANCE.sync(folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
