package hark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.access.AuditLog.LoggedChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

  private static final int LARGEST = 2_000;

  @TempDir Path folder;

  private static LoggedChange change(int number) {
    return new LoggedChange(
        Instant.ofEpochSecond(number),
        Visitor.of("ann", Role.EDITOR, Visitor.Means.SESSION),
        "192.0.2.1",
        "POST /delete",
        "no. " + number);
  }

  private AuditLog open() {
    return AuditLog.open(folder, LARGEST);
  }

  @Test
  void theNewestChangesComeFirstAlsoAfterARestart() {
    assertEquals(new AuditLog.Latest(List.of(), 0), open().latest(10));
    for (int i = 1; i <= 3; i++) {
      open().add(change(i));
    }
    assertEquals(List.of(change(3), change(2)), open().latest(2).changes());
    assertEquals(3, open().latest(10).changes().size());
  }

  @Test
  void theLogHasABound() throws IOException {
    var log = open();
    IntStream.rangeClosed(1, 100).forEach(i -> log.add(change(i)));
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        assertTrue(Files.size(file) <= LARGEST, file.toString());
      }
    }
    var kept = log.latest(1_000).changes();
    assertTrue(kept.size() > 10 && kept.size() < 40, kept.size() + " kept");
    assertEquals(IntStream.range(0, kept.size()).mapToObj(i -> change(100 - i)).toList(), kept);
  }

  @Test
  void aPersonOfAProviderIsNotTheAccountOfThatName() {
    var identity = new ProvidedIdentity("https://id.example.org", "248289761001", Role.EDITOR);
    var change =
        new LoggedChange(
            Instant.EPOCH, Visitor.provided("ann", identity), "192.0.2.1", "POST /delete", "");
    open().add(change);
    var logged = open().latest(1).changes().getFirst();
    assertEquals(change, logged);
    assertEquals("ann", logged.who());
    assertEquals(Optional.of(Visitor.Means.PROVIDER), logged.means());
    assertEquals("248289761001", logged.subject());
    assertEquals("https://id.example.org", logged.issuer());
  }

  @Test
  void aLineThatWasCutOffTakesNoOtherWithIt() throws IOException {
    open().add(change(1));
    var file = folder.resolve("changes.log");
    Files.writeString(file, Files.readString(file).repeat(2).strip().replaceFirst(".{20}$", ""));
    open().add(change(2));
    open().add(change(3));
    assertEquals(
        new AuditLog.Latest(List.of(change(3), change(2), change(1)), 1), open().latest(10));
  }

  @Test
  void anEmptyFileIsNotDamaged() throws IOException {
    Files.createFile(folder.resolve("changes.log"));
    assertEquals(new AuditLog.Latest(List.of(), 0), open().latest(10));
    open().add(change(1));
    assertEquals(new AuditLog.Latest(List.of(change(1)), 0), open().latest(10));
  }

  @Test
  void aChangedLineIsCountedAsDamaged() throws IOException {
    for (int i = 1; i <= 3; i++) {
      open().add(change(i));
    }
    var file = folder.resolve("changes.log");
    Files.writeString(file, Files.readString(file).replace("no. 2", "no. 9"));
    assertEquals(new AuditLog.Latest(List.of(change(3), change(1)), 1), open().latest(10));
  }
}
