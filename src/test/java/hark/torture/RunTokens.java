package hark.torture;

import hark.access.AccessList;
import hark.access.Role;
import hark.ingest.store.StoreFolder;
import hark.notice.NoticeBoard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The tokens of a run: they are in the data folder before the first start, and without one nothing
 * is allowed, as where an installation is open to a network.
 */
public final class RunTokens {

  /** The setting by which visitors without a token may do nothing. */
  public static final String CLOSED = "-Dhark.access.anonymous=none";

  private static final List<String> FILES = List.of("access.json", "access.copy.json");
  private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);
  private static final Path MADE = make();

  private RunTokens() {}

  private static Path make() {
    try {
      var folder = Files.createTempDirectory("hark-tokens");
      var list = AccessList.open(StoreFolder.of(folder, new NoticeBoard()), Clock.systemUTC());
      for (var role : List.of(Role.READER, Role.EDITOR, Role.ADMIN)) {
        TOKENS.put(role, list.addToken("run " + role.key(), role).text());
      }
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException("There is no place for tokens", e);
    }
  }

  /** Puts the list of tokens into a data folder that has none. */
  public static void install(Path data) throws IOException {
    var folder = data.resolve("access");
    if (Files.notExists(folder)) {
      Files.createDirectories(folder);
      for (var name : FILES) {
        Files.copy(MADE.resolve(name), folder.resolve(name));
      }
    }
  }

  /** Returns the token of a role. */
  public static String of(Role role) {
    return TOKENS.get(role);
  }

  /** Returns the line of a request by which an admin is known. */
  public static String header() {
    return "Authorization: " + value() + "\r\n";
  }

  /** Returns the value of the header by which an admin is known. */
  public static String value() {
    return "Bearer " + of(Role.ADMIN);
  }
}
