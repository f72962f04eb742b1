package hark.attack;

import hark.torture.Pause;
import hark.torture.RunTokens;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections that send, or read, one byte now and then. Used by one thread. */
final class Slow implements AutoCloseable {

  private final Target target;
  private final List<Socket> sockets = new ArrayList<>();
  private int closed;

  Slow(Target target) {
    this.target = target;
  }

  /** Opens connections, and sends the same beginning over each. */
  Slow open(int count, String beginning) throws IOException {
    for (int i = 0; i < count; i++) {
      var socket = new Socket();
      socket.setReceiveBufferSize(4_096);
      socket.connect(new InetSocketAddress("127.0.0.1", target.port()), 10_000);
      sockets.add(socket);
      try {
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        closed++;
      }
    }
    return this;
  }

  static String get(String path) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\n%sAccept-Encoding: identity\r\n\r\n"
        .formatted(path, RunTokens.header());
  }

  static String body(String method, String path, String type) {
    return "%s %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Type: %s\r\nContent-Length: 1000000\r\n\r\n"
        .formatted(method, path, RunTokens.header(), type);
  }

  /** Goes on for so long, with a byte over each connection every few seconds. */
  Slow send(int seconds, char what) {
    for (int second = 0; second < seconds; second++) {
      if (second % 3 == 0) {
        sockets.forEach(socket -> write(socket, what));
      }
      Pause.millis(1_000);
    }
    return this;
  }

  private void write(Socket socket, char what) {
    try {
      socket.getOutputStream().write(what);
    } catch (IOException e) {
      drop(socket);
    }
  }

  /** Goes on for so long, with a byte read from each connection every second. */
  Slow read(int seconds) {
    for (int second = 0; second < seconds; second++) {
      long began = System.nanoTime();
      for (var socket : sockets) {
        try {
          if (socket.getInputStream().available() > 0 && socket.getInputStream().read() < 0) {
            drop(socket);
          }
        } catch (IOException e) {
          drop(socket);
        }
      }
      Pause.millis(1_000 - (System.nanoTime() - began) / 1_000_000);
    }
    return this;
  }

  private void drop(Socket socket) {
    try {
      closed += socket.isClosed() ? 0 : 1;
      socket.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }

  /** Counts the connections that the application closed. */
  int closed() {
    return closed;
  }

  @Override
  public void close() {
    for (var socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is closed all the same.
      }
    }
  }
}
