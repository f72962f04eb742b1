package hark.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hark.cli.HarkAccess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * A request of Hark to itself, over the network as others send theirs. It uses a plain connection:
 * a client that shares its threads with the server would not notice that these are stuck.
 *
 * @param access the way in
 * @param patience the longest wait for the connection, and then for the response
 */
record LocalProbe(HarkAccess access, Duration patience) {

  /**
   * Sends a GET request.
   *
   * @param path from the root, such as {@code /q/health/live}
   * @return whether the response is 200 and begins in time
   */
  boolean succeeds(String path) {
    var address = access.address();
    int millis = Math.toIntExact(patience.toMillis());
    try (var connection = new Socket()) {
      connection.connect(new InetSocketAddress(address.getHost(), address.getPort()), millis);
      connection.setSoTimeout(millis);
      var request =
          "GET %s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n%s: %s\r\n\r\n"
              .formatted(
                  path, address.getHost(), address.getPort(), HarkAccess.HEADER, access.secret());
      connection.getOutputStream().write(request.getBytes(US_ASCII));
      var response =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
      var status = response.readLine();
      return status != null && status.startsWith("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }
}
