package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class NotifySocketTest {

  @TempDir private Path folder;

  private static void isHeardAt(String name) throws IOException {
    try (var receiver = StateReceiver.at(name)) {
      var socket = NotifySocket.named(name).orElseThrow();
      socket.send("READY=1\nSTATUS=Müde Hafenlichter ✓");
      socket.send("WATCHDOG=1");
      assertEquals("READY=1 | STATUS=Müde Hafenlichter ✓", receiver.next());
      assertEquals("WATCHDOG=1", receiver.next());
    }
  }

  @Test
  void aStateArrivesAtAPath() throws IOException {
    isHeardAt(folder.resolve("notify é").toString());
  }

  @Test
  void aStateArrivesAtAnAbstractName() throws IOException {
    isHeardAt("@hark/" + UUID.randomUUID());
  }

  @Test
  void theLongestPathIsUsedAndNoLongerOne() throws IOException {
    var path = folder + "/" + "x".repeat(107 - folder.toString().length() - 1);
    isHeardAt(path);
    assertEquals(Optional.empty(), NotifySocket.named(path + "x"));
  }

  @Test
  void nobodyWhoListensIsAFailureWithItsNumber() {
    var socket = NotifySocket.named(folder.resolve("none").toString()).orElseThrow();
    var failure = assertThrows(IOException.class, () -> socket.send("READY=1"));
    assertTrue(failure.getMessage().endsWith("sendto, error 2"), failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "@", "vsock:2:9000", "relative/path"})
  void otherKindsAreNoSocket(String name) {
    assertEquals(Optional.empty(), NotifySocket.named(name));
  }
}
