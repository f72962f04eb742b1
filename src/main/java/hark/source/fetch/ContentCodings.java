package hark.source.fetch;

import hark.message.Message;
import hark.source.ForeignText;
import hark.source.SourceError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The content codings of HTTP (RFC 9110, section 8.4): gzip and deflate, also combined, whether
 * requested or declared or not; a plain body that is declared as encoded is accepted. Brotli and
 * others are refused; they are never requested, and no maintained Java library decodes them.
 */
final class ContentCodings {

  /** The refusal of a body; its address is added by the caller. */
  static final class Refused extends Exception {

    private final transient SourceError error;
    private final transient Object value;

    private Refused(SourceError error, Object value) {
      super(error.name());
      this.error = error;
      this.value = value;
    }

    /** Returns the reason for this address. */
    Message reason(String address) {
      return Message.of(error, address, value);
    }
  }

  private static final int MOST_LAYERS = 3;

  /** The highest compression ratio; text shrinks to a tenth, hardly ever to a hundredth. */
  private static final int MOST_RATIO = 400;

  /** The decoded size in bytes up to which any ratio is accepted. */
  private static final int FREE_BYTES = 1 << 20;

  private static final Set<String> PLAIN =
      Set.of("", "identity", "none", "utf-8", "8bit", "binary");

  private ContentCodings() {}

  /**
   * Decodes a body.
   *
   * @param told the codings in the order in which they were applied, separated by commas; blank for
   *     none
   * @throws Refused when the coding is not supported, the body is damaged, or it becomes larger
   *     than {@code mostBytes}
   */
  static byte[] unpack(byte[] body, String told, int mostBytes) throws Refused {
    var codings = new ArrayList<String>();
    for (var one : told.split(",")) {
      codings.add(one.strip().toLowerCase(Locale.ROOT));
    }
    codings.removeIf(PLAIN::contains);
    var bytes = body;
    int layers = 0;
    for (var coding : codings.reversed()) {
      count(++layers);
      bytes = unpackOne(bytes, coding, mostBytes);
    }
    while (isGzip(bytes)) { // a compressed file, or a server that does not declare it
      count(++layers);
      bytes = gunzip(bytes, mostBytes);
    }
    return bytes;
  }

  private static void count(int layers) throws Refused {
    if (layers > MOST_LAYERS) {
      throw new Refused(SourceError.PACKED_TOO_OFTEN, MOST_LAYERS);
    }
  }

  private static byte[] unpackOne(byte[] bytes, String coding, int mostBytes) throws Refused {
    if (isGzip(bytes)) { // whatever is declared
      return gunzip(bytes, mostBytes);
    }
    return coding.equals("deflate") ? inflate(bytes, mostBytes) : plainOr(bytes, coding);
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
  }

  private static byte[] gunzip(byte[] bytes, int mostBytes) throws Refused {
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return read(stream, bytes.length, mostBytes);
    } catch (IOException e) {
      throw new Refused(SourceError.GZIP_DAMAGED, "");
    }
  }

  /**
   * Decodes deflate, with the two leading bytes of zlib that the standard requires or without them.
   */
  private static byte[] inflate(byte[] bytes, int mostBytes) throws Refused {
    for (boolean isRaw : List.of(false, true)) {
      var inflater = new Inflater(isRaw);
      try (var stream = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
        return read(stream, bytes.length, mostBytes);
      } catch (IOException e) {
        // The other kind of deflate, or none.
      } finally {
        inflater.end();
      }
    }
    return plainOr(bytes, "deflate");
  }

  private static byte[] read(InputStream stream, int packed, int mostBytes)
      throws IOException, Refused {
    var out = new ByteArrayOutputStream();
    var part = new byte[16_384];
    for (int length = stream.read(part); length >= 0; length = stream.read(part)) {
      if (out.size() + length > mostBytes) {
        throw new Refused(SourceError.UNPACKED_TOO_LARGE, mostBytes / 1024 / 1024);
      }
      out.write(part, 0, length);
      if (out.size() > FREE_BYTES && out.size() / MOST_RATIO > packed) {
        throw new Refused(SourceError.PACKED_TOO_TIGHTLY, "");
      }
    }
    return out.toByteArray();
  }

  /** Returns the bytes unchanged if they are text despite the declared coding. */
  private static byte[] plainOr(byte[] bytes, String coding) throws Refused {
    if (isText(bytes)) {
      return bytes;
    }
    throw new Refused(SourceError.CODING_UNKNOWN, ForeignText.quote(coding));
  }

  private static boolean isText(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] <= ' ' && bytes[first] >= 0) {
      first++;
    }
    if (first < bytes.length && "<{[".indexOf(bytes[first]) >= 0) {
      return true;
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
