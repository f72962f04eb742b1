package hark.web.shell;

import hark.access.ClientAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** The clients that send requests, behind the proxies that the operator names. */
public final class Clients {

  private static final String FORWARDED = "X-Forwarded-For";

  private final ClientAddress addresses;

  public Clients(ClientAddress addresses) {
    this.addresses = addresses;
  }

  /** Returns the address of the client that has sent a request. */
  public String address(RoutingContext context) {
    return addresses.of(peer(context), forwarded(context));
  }

  /**
   * Returns what the clients that are to be limited together have in common; empty for requests of
   * this machine, where a proxy whose header is not believed may send for everyone. What a header
   * says of a client makes no request one of this machine.
   */
  public Optional<String> limited(RoutingContext context) {
    var peer = peer(context);
    boolean isHere =
        ClientAddress.isLoopback(peer)
            && (forwarded(context).isEmpty() || !addresses.isProxy(peer));
    return isHere ? Optional.empty() : Optional.of(ClientAddress.network(address(context)));
  }

  private static String peer(RoutingContext context) {
    return context.request().connection().remoteAddress().hostAddress();
  }

  private static List<String> forwarded(RoutingContext context) {
    return context.request().headers().getAll(FORWARDED);
  }
}
