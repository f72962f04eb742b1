package hark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hark.access.SignIn.SignInOutcome;
import hark.ingest.store.StoreFolder;
import hark.notice.NoticeBoard;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Right and wrong attempts to sign in. Each takes half a second of processor time. */
@Tag("slow")
class SignInTest {

  private static final String PASSWORD = "correct horse battery";

  @TempDir Path folder;

  private final HeldClock clock = new HeldClock();
  private AccessList list;
  private Sessions sessions;
  private SignIn signIn;

  @BeforeEach
  void addAnAccount() {
    list = AccessList.open(StoreFolder.of(folder, new NoticeBoard()), clock);
    list.addAccount("ann", Role.EDITOR, PASSWORD);
    sessions = Sessions.open(folder, clock);
    signIn = new SignIn(list, sessions, clock);
  }

  private SignInOutcome attempt(String name, String password) {
    return signIn.attempt(name, password, Optional.of("192.0.2.1"));
  }

  @Test
  void aRightPasswordBeginsASession() {
    var done = assertInstanceOf(SignInOutcome.Done.class, attempt(" Ann ", PASSWORD));
    assertEquals(Optional.of(SessionOwner.account("ann")), sessions.use(done.secret()));
  }

  @Test
  void aWrongNameAndAWrongPasswordHaveTheSameOutcome() {
    assertEquals(new SignInOutcome.Wrong(), attempt("ann", "wrong"));
    assertEquals(new SignInOutcome.Wrong(), attempt("ben", PASSWORD));
    assertEquals(new SignInOutcome.Wrong(), attempt("", ""));
  }

  @Test
  void wrongAttemptsAreLimitedForEachNameWhetherItExistsOrNot() {
    for (var name : new String[] {"ann", "ben"}) {
      for (int i = 0; i < SignIn.MOST_FOR_ACCOUNT; i++) {
        assertEquals(new SignInOutcome.Wrong(), attempt(name, "wrong " + i));
      }
      assertEquals(new SignInOutcome.Later(SignIn.PERIOD), attempt(name, PASSWORD));
    }
    clock.pass(SignIn.PERIOD);
    assertInstanceOf(SignInOutcome.Done.class, attempt("ann", PASSWORD));
  }

  /** Requests of this machine, where a proxy may send for everyone, have no client. */
  @Test
  void wrongAttemptsAreLimitedForEachClientThatIsKnown() {
    var strict = new SignIn(list, sessions, clock, 2);
    for (var client : List.of(Optional.of("192.0.2.1"), Optional.<String>empty())) {
      for (var name : List.of("one", "two")) {
        assertEquals(new SignInOutcome.Wrong(), strict.attempt(name, "wrong", client));
      }
    }
    assertInstanceOf(
        SignInOutcome.Later.class, strict.attempt("ann", PASSWORD, Optional.of("192.0.2.1")));
    for (var client : List.of(Optional.of("192.0.2.2"), Optional.<String>empty())) {
      assertInstanceOf(SignInOutcome.Done.class, strict.attempt("ann", PASSWORD, client));
    }
  }

  @Test
  void namesThatNoAccountCanHaveAreCountedTogether() {
    for (int i = 0; i < SignIn.MOST_FOR_ACCOUNT; i++) {
      assertEquals(new SignInOutcome.Wrong(), attempt("x".repeat(300) + i, "wrong"));
    }
    assertInstanceOf(SignInOutcome.Later.class, attempt("y".repeat(300), "wrong"));
  }
}
