package hark.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * A client of HTTP/1.1 over one connection that stays open; it costs less than those of libraries,
 * so that the servers are measured. Used by one thread.
 */
final class PlainClient implements AutoCloseable {

  private static final int OK = 200;

  private final Socket socket;
  private final InputStream answers;
  private final byte[] buffer = new byte[1 << 16];
  private final int port;

  PlainClient(int port) throws IOException {
    this.port = port;
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    answers = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /**
   * An answer that was read whole.
   *
   * @param bytes those of the body
   * @param retryAfter how long a client that was refused is to wait; zero where it does not say
   */
  record Answer(int status, int bytes, Duration retryAfter) {

    boolean isOk() {
      return status == OK;
    }
  }

  /**
   * Sends a request and reads its whole answer.
   *
   * @return the bytes of the body
   * @throws IOException where the status is another than 200
   */
  int get(String path) throws IOException {
    var answer = ask(path);
    if (!answer.isOk()) {
      throw new IOException(path + ": " + answer.status());
    }
    return answer.bytes();
  }

  /** Sends a request and reads its whole answer, whatever its status. */
  Answer ask(String path) throws IOException {
    var request = "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n".formatted(path, port);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = -1;
    var retryAfter = Duration.ZERO;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith("content-length:")) {
        length = number(header);
      } else if (name.startsWith("retry-after:")) {
        retryAfter = Duration.ofSeconds(number(header));
      }
    }
    return new Answer(status, length >= 0 ? skip(length) : chunks(), retryAfter);
  }

  private static int number(String header) {
    return Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
  }

  private int chunks() throws IOException {
    int bytes = 0;
    for (int size = chunk(); size > 0; size = chunk()) {
      bytes += skip(size);
      line();
    }
    line();
    return bytes;
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = read(); c != '\n'; c = read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private int read() throws IOException {
    int c = answers.read();
    if (c < 0) {
      throw new EOFException("The server closed the connection");
    }
    return c;
  }

  private int skip(int length) throws IOException {
    for (int left = length; left > 0; ) {
      int count = answers.read(buffer, 0, Math.min(left, buffer.length));
      if (count < 0) {
        throw new EOFException("The server closed the connection");
      }
      left -= count;
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
