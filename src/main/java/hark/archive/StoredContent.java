package hark.archive;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The bytes of a transcript, held as they are or compressed, so that all transcripts of a video can
 * be held at once. Safe to share between threads; the bytes must not be changed.
 */
public final class StoredContent {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final byte[] held;
  private final int size;
  private final boolean isPacked;

  private StoredContent(byte[] held, int size, boolean isPacked) {
    this.held = held;
    this.size = size;
    this.isPacked = isPacked;
  }

  /** Holds bytes as they are. */
  public static StoredContent of(byte[] content) {
    return new StoredContent(content, content.length, false);
  }

  /** Holds bytes compressed (DEFLATE, RFC 1951). */
  static StoredContent packed(byte[] content) {
    try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
      deflater.setInput(content);
      deflater.finish();
      var packed = new ByteArrayOutputStream();
      var buffer = new byte[BUFFER_BYTES];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.size() < content.length
          ? new StoredContent(packed.toByteArray(), content.length, true)
          : of(content);
    }
  }

  /** Returns the bytes; those that are held compressed are a new array each time. */
  public byte[] bytes() {
    if (!isPacked) {
      return held;
    }
    var content = new byte[size];
    try (var inflater = new Inflater(true)) {
      inflater.setInput(held);
      int filled = 0;
      while (filled < size && !inflater.finished()) {
        filled += inflater.inflate(content, filled, size - filled);
      }
      return content;
    } catch (DataFormatException e) {
      throw new IllegalStateException("What was compressed here cannot be read", e);
    }
  }

  /** Returns the number of bytes of memory that it takes. */
  int heldBytes() {
    return held.length;
  }
}
