package hark.web.access;

import hark.access.AccessList;
import hark.access.Role;

/**
 * The own account of a visitor.
 *
 * @param sessions the number of browsers that are signed in
 * @param provider the name of the provider that keeps the account; empty for one of Hark
 * @param problem empty if there is none
 */
public record AccountView(String name, Role role, int sessions, String provider, String problem) {

  public int shortest() {
    return AccessList.SHORTEST_PASSWORD;
  }
}
