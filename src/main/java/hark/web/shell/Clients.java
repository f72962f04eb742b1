package hark.web.shell;

import hark.access.ClientAddress;
import io.vertx.ext.web.RoutingContext;

/** The clients that send requests, behind the proxies that the operator names. */
public final class Clients {

  private static final String FORWARDED = "X-Forwarded-For";

  private final ClientAddress addresses;

  public Clients(ClientAddress addresses) {
    this.addresses = addresses;
  }

  /** Returns the address of the client that has sent a request. */
  public String address(RoutingContext context) {
    var request = context.request();
    return addresses.of(
        request.connection().remoteAddress().hostAddress(), request.headers().getAll(FORWARDED));
  }
}
