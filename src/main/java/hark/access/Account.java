package hark.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An account of a person, who signs in with a password.
 *
 * @param name in lower case
 */
public record Account(String name, Role role, Instant made, String password) {

  private static final int LONGEST_NAME = 64;
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9][a-z0-9._@-]{0," + (LONGEST_NAME - 1) + "}");

  /** Returns the form of a typed name by which accounts are found. */
  static String key(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Checks the name of a new account.
   *
   * @throws AccessException if it has other characters than letters a to z, digits and . _ @ -
   */
  static String checkedName(String typed) {
    var name = key(typed);
    if (!NAME.matcher(name).matches()) {
      throw new AccessException(AccessError.ACCOUNT_NAME, LONGEST_NAME);
    }
    return name;
  }

  Account with(Role other) {
    return new Account(name, other, made, password);
  }

  Account withPassword(PasswordHash other) {
    return new Account(name, role, made, other.text());
  }

  static Account read(JsonNode node) {
    var password = node.required("password").textValue();
    PasswordHash.parse(password);
    return new Account(
        node.required("name").textValue(),
        Role.valueOf(node.required("role").textValue()),
        Instant.parse(node.required("made").textValue()),
        password);
  }

  void write(ObjectNode node) {
    node.put("name", name)
        .put("role", role.name())
        .put("made", made.toString())
        .put("password", password);
  }

  /** Leaves the hash of the password out of logs. */
  @Override
  public String toString() {
    return "Account[%s, %s]".formatted(name, role);
  }
}
