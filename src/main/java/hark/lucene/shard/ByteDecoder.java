package hark.lucene.shard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The decoder of what a {@link ByteEncoder} wrote. Never reserves more memory than the bytes left
 * can fill. Used by one thread.
 */
final class ByteDecoder {

  /** The most bytes that one compressed byte can stand for. */
  private static final long MOST_PACKED = 1_032;

  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private final byte[] bytes;
  private int at;

  ByteDecoder(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a byte.
   *
   * @throws IllegalArgumentException as all methods, if the bytes are no encoding of what is read
   */
  private int next() {
    if (at == bytes.length) {
      throw new IllegalArgumentException("The bytes end too early");
    }
    return bytes[at++];
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      int one = next();
      value |= (long) (one & MORE - 1) << shift;
      if ((one & MORE) == 0) {
        return value >>> 1 ^ -(value & 1);
      }
    }
    throw new IllegalArgumentException("A number has too many bytes");
  }

  int integer() {
    long value = number();
    if (value != (int) value) {
      throw new IllegalArgumentException("A number is too large");
    }
    return (int) value;
  }

  double real() {
    return Double.longBitsToDouble(number());
  }

  boolean truth() {
    return next() != 0;
  }

  String text() {
    int length = size();
    var text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** Reads bytes that were compressed. */
  byte[] packed() {
    long length = number();
    int packed = size();
    if (length < 0 || length > MOST_PACKED * (packed + 1L)) {
      throw new IllegalArgumentException("So much was not compressed to so little");
    }
    var plain = new byte[Math.toIntExact(length)];
    var inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, at, packed);
      int read = 0;
      while (read < plain.length && !inflater.finished() && !inflater.needsInput()) {
        read += inflater.inflate(plain, read, plain.length - read);
      }
      if (read < plain.length) {
        throw new IllegalArgumentException("Compressed bytes end too early");
      }
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("Bytes are not compressed as they should be", e);
    } finally {
      inflater.end();
    }
    at += packed;
    return plain;
  }

  /** Reads a number of things, each of which takes a byte at least. */
  private int size() {
    int size = integer();
    if (size < 0 || size > bytes.length - at) {
      throw new IllegalArgumentException("A size is beyond the end");
    }
    return size;
  }

  <E extends Enum<E>> E constant(Class<E> of) {
    return Enum.valueOf(of, text());
  }

  <T> List<T> all(Function<ByteDecoder, T> reader) {
    int size = size();
    var values = new ArrayList<T>(size);
    for (int i = 0; i < size; i++) {
      values.add(reader.apply(this));
    }
    return values;
  }

  <K, V> Map<K, V> all(Function<ByteDecoder, K> keyReader, Function<ByteDecoder, V> reader) {
    int size = size();
    var values = LinkedHashMap.<K, V>newLinkedHashMap(size);
    for (int i = 0; i < size; i++) {
      var key = keyReader.apply(this);
      values.put(key, reader.apply(this));
    }
    return values;
  }

  <T> Optional<T> optional(Function<ByteDecoder, T> reader) {
    return truth() ? Optional.of(reader.apply(this)) : Optional.empty();
  }

  OptionalInt optionalInteger() {
    return truth() ? OptionalInt.of(integer()) : OptionalInt.empty();
  }

  /** Checks that everything was read. */
  void end() {
    if (at != bytes.length) {
      throw new IllegalArgumentException("There are bytes after the end");
    }
  }
}
