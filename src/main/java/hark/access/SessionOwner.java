package hark.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The person who has begun a session.
 *
 * @param name that of the account, or the one that the provider gives
 * @param identity empty for an account of Hark
 */
public record SessionOwner(String name, Optional<ProvidedIdentity> identity) {

  /** Returns the owner of an account of Hark. */
  public static SessionOwner account(String name) {
    return new SessionOwner(name, Optional.empty());
  }

  /**
   * Returns whether two sessions are of the same person. Names of a provider may change, and may be
   * those of accounts.
   */
  public boolean isSame(SessionOwner other) {
    return identity.isPresent() || other.identity.isPresent()
        ? identity.flatMap(one -> other.identity.filter(one::isSame)).isPresent()
        : name.equals(other.name);
  }

  /**
   * Reads an owner. People of a provider are in members of their own, which earlier versions do not
   * take for an account of the same name.
   */
  static SessionOwner read(JsonNode node) {
    if (!node.has("person")) {
      return account(node.required("account").textValue());
    }
    return new SessionOwner(
        node.required("person").textValue(),
        Optional.of(
            new ProvidedIdentity(
                node.path("issuer").asText(), // empty, as of no provider, in those of before
                node.required("subject").textValue(),
                Role.valueOf(node.required("role").textValue()))));
  }

  void write(ObjectNode node) {
    identity.ifPresentOrElse(
        one ->
            node.put("person", name)
                .put("issuer", one.issuer())
                .put("subject", one.subject())
                .put("role", one.role().name()),
        () -> node.put("account", name));
  }
}
