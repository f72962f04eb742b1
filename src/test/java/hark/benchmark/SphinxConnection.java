package hark.benchmark;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A connection in the protocol of MySQL, as far as Sphinx needs it. Used by one thread. */
final class SphinxConnection implements AutoCloseable {

  /** The flags for the protocol of version 4.1 and its way to sign in. */
  private static final int CAPABILITIES = 0x0200 | 0x8000;

  private static final int MAX_PACKET = 1 << 24;
  private static final int LOGIN = 34;
  private static final byte UTF8 = 33;
  private static final byte QUERY = 3;
  private static final int ERROR = 0xFF;
  private static final int END = 0xFE;

  private final Socket socket;
  private final DataInputStream answers;

  SphinxConnection(int port) throws IOException, InterruptedException {
    socket = connected(port);
    socket.setTcpNoDelay(true);
    answers = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    receive();
    var login = new byte[LOGIN];
    put(login, 0, CAPABILITIES, 4);
    put(login, 4, MAX_PACKET, 4);
    login[8] = UTF8;
    send(1, login);
    receive();
  }

  /** Connects to a server that may still be starting. */
  private static Socket connected(int port) throws IOException, InterruptedException {
    for (int tries = 0; ; tries++) {
      try {
        return new Socket("127.0.0.1", port);
      } catch (IOException e) {
        if (tries == 600) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  /** Runs a statement and returns the number of its rows. */
  long rows(String statement) throws IOException {
    var text = statement.getBytes(StandardCharsets.UTF_8);
    var packet = new byte[text.length + 1];
    packet[0] = QUERY;
    System.arraycopy(text, 0, packet, 1, text.length);
    send(0, packet);
    receive(); // the number of columns
    while (!isEnd(receive())) {
      // the columns
    }
    long rows = 0;
    while (!isEnd(receive())) {
      rows++;
    }
    return rows;
  }

  private static boolean isEnd(byte[] packet) {
    return (packet[0] & 0xFF) == END && packet.length < 9;
  }

  private void send(int number, byte[] content) throws IOException {
    var packet = new byte[content.length + 4];
    put(packet, 0, content.length, 3);
    packet[3] = (byte) number;
    System.arraycopy(content, 0, packet, 4, content.length);
    socket.getOutputStream().write(packet);
  }

  private byte[] receive() throws IOException {
    int length = Integer.reverseBytes(answers.readInt()) & 0xFFFFFF;
    var packet = new byte[length];
    answers.readFully(packet);
    if ((packet[0] & 0xFF) == ERROR) {
      throw new IOException(
          new String(Arrays.copyOfRange(packet, 3, length), StandardCharsets.UTF_8));
    }
    return packet;
  }

  private static void put(byte[] bytes, int at, int value, int count) {
    for (int i = 0; i < count; i++) {
      bytes[at + i] = (byte) (value >>> 8 * i);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
