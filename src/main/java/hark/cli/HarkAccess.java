package hark.cli;

import java.net.URI;

/**
 * The way for a command to reach a running Hark.
 *
 * @param address such as {@code http://127.0.0.1:40123/}, without TLS, on this machine
 * @param secret the value of the header {@value #HEADER} of each request
 */
public record HarkAccess(URI address, String secret) {

  /** The name of the request header that carries the secret. */
  public static final String HEADER = "Hark-Command-Secret";

  @Override
  public String toString() {
    return address.toString();
  }
}
