package hark.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The roles of people by the groups they are in, where another system knows the groups.
 *
 * @param roles by the name of the group
 * @param usual the role of people in none of these groups
 */
public record GroupRoles(Map<String, Role> roles, Role usual) {

  public GroupRoles {
    roles = Map.copyOf(roles);
  }

  /** Returns the highest role of the groups, which is at least the usual one. */
  public Role of(Collection<String> groups) {
    return groups.stream()
        .map(String::strip)
        .flatMap(name -> Optional.ofNullable(roles.get(name)).stream())
        .reduce(usual, (a, b) -> a.includes(b) ? a : b);
  }
}
