package hark.lucene.shard;

import hark.lucene.match.MemoryMeter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.zip.Deflater;

/**
 * The encoder of values to bytes: whole numbers in as few as they need, everything else made of
 * them. Used by one thread.
 */
final class ByteEncoder {

  private static final int PART = 1 << 13;
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  /** The bytes that are accounted at once; growing, the encoding is held twice for a while. */
  private static final int ACCOUNTED = 1 << 18;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int accounted;

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Writes a whole number; small ones of either sign take a byte. */
  void number(long value) {
    long rest = value << 1 ^ value >> Long.SIZE - 1;
    while ((rest & -MORE) != 0) {
      bytes.write((int) rest & MORE - 1 | MORE);
      rest >>>= BITS;
    }
    bytes.write((int) rest);
  }

  void real(double value) {
    number(Double.doubleToRawLongBits(value));
  }

  void truth(boolean value) {
    bytes.write(value ? 1 : 0);
  }

  void text(String value) {
    var utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    bytes.writeBytes(utf8);
    if (bytes.size() - accounted > ACCOUNTED) {
      MemoryMeter.hold(2L * (bytes.size() - accounted));
      accounted = bytes.size();
    }
  }

  /** Writes bytes compressed, which long texts are worth. */
  void packed(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      var part = new byte[PART];
      while (!deflater.finished()) {
        packed.write(part, 0, deflater.deflate(part));
      }
    } finally {
      deflater.end();
    }
    number(plain.length);
    number(packed.size());
    bytes.writeBytes(packed.toByteArray());
  }

  /** Writes a constant by its name, so that a new one does not change the others. */
  void constant(Enum<?> value) {
    text(value.name());
  }

  <T> void all(Collection<T> values, BiConsumer<ByteEncoder, T> writer) {
    number(values.size());
    values.forEach(value -> writer.accept(this, value));
  }

  <K, V> void all(
      Map<K, V> values, BiConsumer<ByteEncoder, K> keyWriter, BiConsumer<ByteEncoder, V> writer) {
    number(values.size());
    values.forEach(
        (key, value) -> {
          keyWriter.accept(this, key);
          writer.accept(this, value);
        });
  }

  <T> void optional(Optional<T> value, BiConsumer<ByteEncoder, T> writer) {
    truth(value.isPresent());
    value.ifPresent(present -> writer.accept(this, present));
  }

  void optional(OptionalInt value) {
    truth(value.isPresent());
    value.ifPresent(this::number);
  }
}
