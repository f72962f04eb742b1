package hark.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A token by which a program is known.
 *
 * @param hash that of the token, which is not stored itself
 * @param used the time of its last use; up to ten minutes old after a crash
 */
public record ApiToken(String name, Role role, String hash, Instant made, Optional<Instant> used) {

  /** The start of each token, by which scanners for leaked secrets recognise one. */
  public static final String PREFIX = "hark_";

  private static final int LONGEST_NAME = 64;

  /** Checks the name of a new token, which people type and see in lists. */
  static String checkedName(String typed) {
    var name = typed.strip();
    boolean isPrintable =
        name.codePoints().noneMatch(c -> Character.isISOControl(c) || !Character.isDefined(c));
    if (name.isEmpty() || name.length() > LONGEST_NAME || !isPrintable) {
      throw new AccessException(AccessError.TOKEN_NAME, LONGEST_NAME);
    }
    return name;
  }

  ApiToken usedAt(Instant time) {
    return new ApiToken(name, role, hash, made, Optional.of(time));
  }

  static ApiToken read(JsonNode node) {
    return new ApiToken(
        node.required("name").textValue(),
        Role.valueOf(node.required("role").textValue()),
        node.required("hash").textValue(),
        Instant.parse(node.required("made").textValue()),
        Optional.ofNullable(node.get("used")).map(time -> Instant.parse(time.textValue())));
  }

  void write(ObjectNode node) {
    node.put("name", name).put("role", role.name()).put("hash", hash).put("made", made.toString());
    used.ifPresent(time -> node.put("used", time.toString()));
  }
}
