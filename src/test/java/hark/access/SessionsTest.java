package hark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {

  @TempDir Path folder;

  private final HeldClock clock = new HeldClock();

  private Sessions open() {
    return Sessions.open(folder, clock);
  }

  @Test
  void aSessionSurvivesARestartAndItsSecretIsNotOnDisk() throws IOException {
    var secret = open().begin("ann");
    assertEquals(Optional.of(SessionOwner.account("ann")), open().use(secret));
    assertFalse(Files.readString(folder.resolve("sessions.json")).contains(secret));
    assertEquals(Optional.empty(), open().use(secret + "x"));
    assertEquals(Optional.empty(), open().use(""));
  }

  @Test
  void aSessionEndsWhenItIsNotUsed() {
    var sessions = open();
    var secret = sessions.begin("ann");
    clock.pass(Sessions.IDLE);
    assertTrue(sessions.use(secret).isPresent());
    clock.pass(Sessions.IDLE);
    assertTrue(sessions.use(secret).isPresent());
    clock.pass(Sessions.IDLE.plusSeconds(1));
    assertEquals(0, sessions.count("ann"));
    assertTrue(sessions.use(secret).isEmpty());
  }

  @Test
  void aSessionEndsHoweverOftenItIsUsed() {
    var sessions = open();
    var secret = sessions.begin("ann");
    for (var day = 0; day < Sessions.LONGEST.toDays(); day++) {
      clock.pass(Duration.ofDays(1));
      assertTrue(sessions.use(secret).isPresent());
    }
    clock.pass(Duration.ofSeconds(1));
    assertTrue(sessions.use(secret).isEmpty());
  }

  @Test
  void theTimeOfTheLastUseIsStored() {
    var sessions = open();
    var secret = sessions.begin("ann");
    clock.pass(Sessions.IDLE);
    sessions.use(secret);
    sessions.store();
    clock.pass(Sessions.IDLE);
    assertTrue(open().use(secret).isPresent());
  }

  @Test
  void endsAreStored() {
    var sessions = open();
    var first = sessions.begin("ann");
    var second = sessions.begin("ann");
    var other = sessions.begin("ben");
    sessions.end(first);
    assertTrue(open().use(first).isEmpty());
    assertTrue(open().use(second).isPresent());
    sessions.endAll("ann");
    assertTrue(open().use(second).isEmpty());
    assertTrue(open().use(other).isPresent());
  }

  @Test
  void theEndOfNoSessionIsNotWritten() throws IOException {
    var sessions = open();
    var secret = sessions.begin("ann");
    var file = folder.resolve("sessions.json");
    Files.delete(file);
    sessions.end(secret + "x");
    sessions.end("");
    sessions.endAll("ben");
    assertTrue(sessions.use("of nobody").isEmpty());
    sessions.store();
    assertFalse(Files.exists(file));
    sessions.end(secret);
    assertTrue(Files.exists(file));
  }

  @Test
  void lookingAtASessionIsNoUseOfIt() {
    var sessions = open();
    var secret = sessions.begin("ann");
    clock.pass(Sessions.IDLE);
    assertEquals(Optional.of(SessionOwner.account("ann")), sessions.owner(secret));
    clock.pass(Duration.ofSeconds(1));
    assertTrue(sessions.owner(secret).isEmpty());
    assertTrue(sessions.use(secret).isEmpty());
  }

  @Test
  void anotherIssuerGivesOtherPeople() {
    var sessions = open();
    sessions.begin(provided("https://id.example.org", "ann", Role.EDITOR), Duration.ofHours(12));
    var other = provided("https://id.example.com", "ann", Role.EDITOR);
    assertEquals(0, sessions.count(other));
    sessions.endAll(other);
    assertEquals(1, sessions.count(provided("https://id.example.org", "ann", Role.EDITOR)));
  }

  private static SessionOwner provided(String issuer, String name, Role role) {
    return new SessionOwner(name, Optional.of(new ProvidedIdentity(issuer, "subject 7", role)));
  }

  @Test
  void anAccountHasNotMoreThanSomeSessions() {
    var sessions = open();
    var other = sessions.begin("ben");
    var secrets = new ArrayList<String>();
    for (int i = 0; i <= Sessions.MOST_OF_ACCOUNT; i++) {
      clock.pass(Duration.ofSeconds(1));
      secrets.add(sessions.begin("ann"));
    }
    assertEquals(Sessions.MOST_OF_ACCOUNT, sessions.count("ann"));
    assertTrue(sessions.use(secrets.getFirst()).isEmpty());
    assertTrue(sessions.use(secrets.get(1)).isPresent());
    assertTrue(sessions.use(other).isPresent());
  }

  @Test
  void aPersonOfTheProviderIsNotTheAccountOfThatName() {
    var sessions = open();
    var person = provided("https://id.example.org", "ann", Role.EDITOR);
    var there = sessions.begin(person, Duration.ofHours(12));
    var here = sessions.begin("ann");
    assertEquals(Optional.of(person), open().use(there));
    assertEquals(1, sessions.count("ann"));
    sessions.endAll("ann");
    assertTrue(open().use(here).isEmpty());
    assertTrue(open().use(there).isPresent());
    var renamed = provided("https://id.example.org", "anna", Role.READER);
    assertEquals(1, sessions.count(renamed));
    sessions.endAll(renamed);
    assertTrue(open().use(there).isEmpty());
  }

  @Test
  void aSessionOfTheProviderEndsWhenItShallBeAskedAgain() {
    var person = provided("https://id.example.org", "ann", Role.EDITOR);
    var secret = open().begin(person, Duration.ofHours(12));
    clock.pass(Duration.ofHours(12));
    assertTrue(open().use(secret).isPresent());
    clock.pass(Duration.ofSeconds(1));
    assertTrue(open().use(secret).isEmpty());
  }

  @Test
  void aDamagedFileEndsAllSessions() throws IOException {
    var secret = open().begin("ann");
    var file = folder.resolve("sessions.json");
    Files.writeString(file, Files.readString(file).replace("ann", "ben"));
    assertTrue(open().use(secret).isEmpty());
  }
}
