package hark.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends requests as they stand, with nothing put right on the way. */
public record RawRequest(URL site) {

  /** The answer's status line, headers and body, as Latin-1. */
  public String send(String method, String target, String... headers) throws IOException {
    return exchange(method, target, "", headers);
  }

  /** The same after a body of US-ASCII was sent. */
  String post(String target, String body, String... headers) throws IOException {
    var all = Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = "Content-Length: " + body.length();
    return exchange("POST", target, body, all);
  }

  private String exchange(String method, String target, String body, String... headers)
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.getPort())) {
      var request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nConnection: close\r\n");
      for (var header : headers) {
        request.append(header).append("\r\n");
      }
      var out = socket.getOutputStream();
      out.write(request.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** Its status. */
  public static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }
}
