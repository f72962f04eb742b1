package hark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.disk.SmallDisk;
import hark.ingest.store.StoreFolder;
import hark.notice.NoticeBoard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class AccessListTest {

  private static final String PASSWORD = "correct horse battery";

  @TempDir Path data;

  private AccessList open() {
    return AccessList.open(
        StoreFolder.of(data.resolve("access"), new NoticeBoard()), Clock.systemUTC());
  }

  private Path file(String name) {
    return data.resolve("access").resolve(name);
  }

  @Test
  void accountsAndTokensAreThereAgainAfterARestart() {
    var list = open();
    list.addAccount("Ann", Role.ADMIN, PASSWORD);
    var token = list.addToken("player", Role.READER).text();
    var again = open();
    assertEquals(Role.ADMIN, again.signIn(" ANN ", PASSWORD).orElseThrow().role());
    assertEquals("player", again.use(token).orElseThrow().name());
    assertTrue(again.signIn("ann", PASSWORD + " ").isEmpty());
    assertTrue(again.signIn("ben", PASSWORD).isEmpty());
    assertTrue(again.use(token + "x").isEmpty());
  }

  @Test
  void noSecretIsOnDisk() throws IOException {
    var list = open();
    list.addAccount("ann", Role.ADMIN, PASSWORD);
    var token = list.addToken("player", Role.READER).text();
    for (var name : List.of("access.json", "access.copy.json")) {
      var text = Files.readString(file(name));
      assertFalse(text.contains(PASSWORD) || text.contains(token), name);
      assertFalse(text.contains(token.substring(ApiToken.PREFIX.length())), name);
    }
  }

  @Test
  void thePasswordIsCheckedInUnicodeNormalForm() {
    var list = open();
    list.addAccount("ann", Role.ADMIN, "caf\u00e9 caf\u00e9 caf\u00e9");
    assertTrue(list.signIn("ann", "cafe\u0301 cafe\u0301 cafe\u0301").isPresent());
  }

  @Test
  void damageToOneFileLosesNothing() throws IOException {
    open().addAccount("ann", Role.ADMIN, PASSWORD);
    Files.writeString(file("access.json"), "{\"accounts\":[]}");
    assertTrue(open().account("ann").isPresent());
    Files.delete(file("access.copy.json"));
    assertTrue(open().account("ann").isPresent());
  }

  @Test
  void damageToBothFilesOpensNothing() throws IOException {
    open().addAccount("ann", Role.ADMIN, PASSWORD);
    Files.writeString(file("access.json"), "{\"accounts\":[]}");
    Files.writeString(file("access.copy.json"), "");
    assertTrue(open().isClosed());
    var next = open(); // the damaged files were set aside
    assertTrue(next.isClosed());
    assertFalse(next.hasAccounts());
    next.addToken("player", Role.READER);
    assertTrue(open().isClosed());
    next.addAccount("ben", Role.ADMIN, PASSWORD);
    next.removeAccount("ben");
    assertFalse(open().isClosed());
  }

  @Test
  void damageToBothFilesOpensNothingWhileTheDiskIsFull() throws IOException {
    try (var disk = SmallDisk.mount(data.resolve("disk"), 256)) {
      var store = StoreFolder.of(disk.folder().resolve("access"), new NoticeBoard());
      AccessList.open(store, Clock.systemUTC()).addAccount("ann", Role.ADMIN, PASSWORD);
      for (var name : List.of("access.json", "access.copy.json")) {
        Files.writeString(store.path().resolve(name), "{");
      }
      Files.createDirectories(disk.folder().resolve("set-aside"));
      disk.fill();
      for (int start = 0; start < 3; start++) {
        assertTrue(AccessList.open(store, Clock.systemUTC()).isClosed(), "start " + start);
      }
      disk.makeRoom();
      assertTrue(AccessList.open(store, Clock.systemUTC()).isClosed());
      assertTrue(AccessList.open(store, Clock.systemUTC()).isClosed());
    }
  }

  @Test
  void aListOfANewerFormatIsNotChanged() throws IOException {
    open().addAccount("ann", Role.ADMIN, PASSWORD);
    for (var name : List.of("access.json", "access.copy.json")) {
      var text = Files.readString(file(name)).replace("\"format\":1", "\"format\":2");
      Files.writeString(file(name), text.substring(0, text.lastIndexOf(",\"sum\"")) + "}");
    }
    var before = Files.readString(file("access.json"));
    var list = open();
    assertTrue(list.isClosed(), "it may have accounts");
    assertThrows(RuntimeException.class, () -> list.addToken("player", Role.READER));
    assertEquals(before, Files.readString(file("access.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "-a", "ä", "a/b", "<b>", "a\u0000"})
  void namesOfAccountsAreSimple(String name) {
    var refused =
        assertThrows(AccessException.class, () -> open().addAccount(name, Role.READER, PASSWORD));
    assertEquals(AccessError.ACCOUNT_NAME, refused.error());
  }

  @Test
  void passwordsHaveALength() {
    var list = open();
    for (var password : List.of("", "123456789", "x".repeat(257))) {
      assertEquals(
          AccessError.PASSWORD_LENGTH,
          assertThrows(AccessException.class, () -> list.addAccount("ann", Role.READER, password))
              .error());
    }
    list.addAccount("ann", Role.READER, "x".repeat(256));
    assertTrue(list.signIn("ann", "x".repeat(257)).isEmpty());
  }

  @Test
  void namesAreTakenOnce() {
    var list = open();
    list.addAccount("ann", Role.ADMIN, PASSWORD);
    list.addToken("player", Role.READER);
    assertEquals(
        AccessError.ACCOUNT_EXISTS,
        assertThrows(AccessException.class, () -> list.addAccount("ANN", Role.ADMIN, PASSWORD))
            .error());
    assertEquals(
        AccessError.TOKEN_EXISTS,
        assertThrows(AccessException.class, () -> list.addToken("player", Role.ADMIN)).error());
  }

  @Test
  void theLastAdminStays() {
    var list = open();
    list.addAccount("ann", Role.ADMIN, PASSWORD);
    list.addAccount("ben", Role.EDITOR, PASSWORD);
    for (Runnable change :
        List.<Runnable>of(
            () -> list.setRole("ann", Role.EDITOR), () -> list.removeAccount("ann"))) {
      assertEquals(
          AccessError.LAST_ADMIN, assertThrows(AccessException.class, change::run).error());
    }
    list.setRole("ben", Role.ADMIN);
    list.removeAccount("ann");
    list.removeAccount("ben"); // with the last account, access is as before the first
    assertFalse(list.isClosed());
  }

  @Test
  void usesOfTokensAreStored() {
    var list = open();
    var token = list.addToken("player", Role.READER).text();
    list.use(token);
    assertTrue(open().tokens().getFirst().used().isEmpty());
    list.storeUses();
    assertEquals(list.tokens(), open().tokens());
    assertTrue(list.tokens().getFirst().used().isPresent());
  }
}
