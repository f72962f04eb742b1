package hark.web.shell;

import io.vertx.ext.web.RoutingContext;

/** The rights of clients whose responses go on for long. */
public interface OngoingAccess {

  /**
   * Returns whether the sender of a request whose response goes on may still send it: a token may
   * be withdrawn, a session end, and a role change meanwhile. Never blocks.
   */
  boolean mayStillPass(RoutingContext request);
}
