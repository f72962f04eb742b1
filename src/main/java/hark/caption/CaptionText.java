package hark.caption;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A file's bytes as text: UTF-8 with or without a byte order mark, and UTF-16 with one (Unicode
 * Standard, section 23.8).
 *
 * @param content without its byte order mark
 * @param encoding for a person, such as {@code UTF-8}
 */
record CaptionText(String content, String encoding) {

  /**
   * Reads a file.
   *
   * @throws CaptionSyntaxException when the bytes are not of the encoding; nothing is guessed
   */
  static CaptionText decode(byte[] content) {
    if (beginsWith(content, 0xEF, 0xBB, 0xBF)) {
      return decode(content, 3, StandardCharsets.UTF_8);
    }
    if (beginsWith(content, 0xFE, 0xFF)) {
      return decode(content, 2, StandardCharsets.UTF_16BE);
    }
    if (beginsWith(content, 0xFF, 0xFE)) {
      return decode(content, 2, StandardCharsets.UTF_16LE);
    }
    return decode(content, 0, StandardCharsets.UTF_8);
  }

  private static CaptionText decode(byte[] content, int from, Charset charset) {
    var bytes = ByteBuffer.wrap(content, from, content.length - from);
    var decoder = charset.newDecoder(); // reports what it cannot decode, unlike new String
    var chars = CharBuffer.allocate(content.length - from);
    var result = decoder.decode(bytes, chars, true);
    if (result.isError()) {
      throw new CaptionSyntaxException(
          String.format(
              Locale.ROOT,
              "The file is not %s: byte %d is 0x%s. Save it as UTF-8 and bring it again.",
              charset.name(),
              bytes.position() + 1,
              HexFormat.of().withUpperCase().toHexDigits(content[bytes.position()])));
    }
    return new CaptionText(chars.flip().toString(), charset.name());
  }

  private static boolean beginsWith(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (Byte.toUnsignedInt(content[i]) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
