package hark.web.transport;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The completely received body of a request, in memory or in a file. */
final class ReceivedBody {

  /** The name under which a request has it. */
  static final String KEY = ReceivedBody.class.getName();

  /** The number of first bytes that {@link #start} has. */
  static final int START = 4096;

  private final byte[] held;
  private final Path file;
  private final byte[] start;

  ReceivedBody(Buffer held) {
    this.held = held.getBytes();
    this.file = null;
    this.start = Arrays.copyOf(this.held, Math.min(this.held.length, START));
  }

  ReceivedBody(Path file, byte[] start) {
    this.held = new byte[0];
    this.file = file;
    this.start = start;
  }

  /** Returns the first bytes. */
  byte[] start() {
    return start;
  }

  /** Returns a stream over the bytes; it opens the file only when it is read. */
  InputStream stream() {
    return file == null ? new ByteArrayInputStream(held) : new Late(file);
  }

  /** A stream that opens a file at the first read, on a thread that may block. */
  private static final class Late extends InputStream {
    private final Path path;
    private InputStream in;

    Late(Path path) {
      this.path = path;
    }

    private InputStream in() throws IOException {
      if (in == null) {
        in = Files.newInputStream(path);
      }
      return in;
    }

    @Override
    public int read() throws IOException {
      return in().read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return in().read(bytes, from, length);
    }

    @Override
    public int available() throws IOException {
      return in().available();
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }
}
