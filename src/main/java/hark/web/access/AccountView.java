package hark.web.access;

import hark.access.AccessList;
import hark.access.Role;

/**
 * The own account of a visitor.
 *
 * @param sessions the number of browsers that are signed in
 * @param problem empty if there is none
 */
public record AccountView(String name, Role role, int sessions, String problem) {

  public int shortest() {
    return AccessList.SHORTEST_PASSWORD;
  }
}
