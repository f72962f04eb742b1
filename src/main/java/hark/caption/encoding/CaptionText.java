package hark.caption.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file's bytes, decoded as text. Explicit evidence of the encoding comes before a guess: a byte
 * order mark (Unicode Standard, section 23.8), the zero bytes of UTF-16 and UTF-32 without one,
 * UTF-8 that is valid to the last byte, the encoding that an XML declaration names; and at last a
 * guess from the bytes.
 *
 * @param content without byte order marks
 * @param encoding for display, such as {@code UTF-8} or {@code windows-1252 (guessed)}
 * @param damaged number of bytes, or runs of them, that are invalid in the encoding and became
 *     U+FFFD
 */
public record CaptionText(String content, String encoding, int damaged) {

  /** A byte order mark at the beginning of a file, and its encoding. */
  private record ByteOrderMark(Charset charset, int... bytes) {}

  /** The known marks; UTF-32 before UTF-16, for its mark begins with that one's. */
  private static final List<ByteOrderMark> MARKS =
      List.of(
          new ByteOrderMark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
          new ByteOrderMark(StandardCharsets.UTF_32BE, 0x00, 0x00, 0xFE, 0xFF),
          new ByteOrderMark(StandardCharsets.UTF_32LE, 0xFF, 0xFE, 0x00, 0x00),
          new ByteOrderMark(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
          new ByteOrderMark(StandardCharsets.UTF_16LE, 0xFF, 0xFE));

  /**
   * The share of damage in UTF-8: a file in which fewer than one in this many of its longer
   * sequences is invalid is still UTF-8.
   */
  private static final int DAMAGED_AT_MOST = 10;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';
  private static final int PROLOG = 200;

  /** Decodes a file; bytes that are invalid in its encoding become U+FFFD. */
  public static CaptionText decode(byte[] content) {
    for (var mark : MARKS) {
      if (beginsWith(content, mark.bytes())) {
        return mended(content, mark.bytes().length, mark.charset());
      }
    }
    var wide = EncodingDetector.wide(content);
    if (wide.isPresent()) {
      return mended(content, 0, wide.get());
    }
    return strict(content, StandardCharsets.UTF_8)
        .map(text -> new CaptionText(text, "UTF-8", 0))
        .or(() -> declared(content))
        .or(() -> nearlyUtf8(content))
        .orElseGet(() -> guessed(content));
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

  private static CaptionText mended(byte[] content, int from, Charset charset) {
    var bytes = ByteBuffer.wrap(content, from, content.length - from);
    var text = replacing(charset, bytes).toString();
    boolean isRight =
        strict(Arrays.copyOfRange(content, from, content.length), charset).isPresent();
    return new CaptionText(withoutMarks(text), charset.name(), isRight ? 0 : damage(text));
  }

  private static CharBuffer replacing(Charset charset, ByteBuffer bytes) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(bytes);
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("A decoder that replaces does not report", e);
    }
  }

  /** Returns the text if every byte is valid in the encoding. */
  private static Optional<String> strict(byte[] content, Charset charset) {
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(withoutMarks(text));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Removes byte order marks, which also occur inside texts that were joined from several files.
   */
  private static String withoutMarks(String text) {
    return text.indexOf(BYTE_ORDER_MARK) < 0 ? text : text.replace("\uFEFF", "");
  }

  private static int damage(String text) {
    int damage = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean isFirst = i == 0 || text.charAt(i - 1) != REPLACEMENT;
      damage += text.charAt(i) == REPLACEMENT && isFirst ? 1 : 0;
    }
    return Math.max(1, damage);
  }

  /** Decodes by {@code <?xml encoding="…"?>}, where the declaration is true. */
  private static Optional<CaptionText> declared(byte[] content) {
    var prolog =
        new String(content, 0, Math.min(PROLOG, content.length), StandardCharsets.ISO_8859_1);
    int name = prolog.startsWith("<?xml") ? prolog.indexOf("encoding=") + 10 : 0;
    int end =
        name < 10 || name > prolog.length() ? -1 : prolog.indexOf(prolog.charAt(name - 1), name);
    if (end < 0) {
      return Optional.empty();
    }
    return EncodingDetector.charset(prolog.substring(name, end))
        .flatMap(
            charset ->
                strict(content, charset)
                    .map(text -> new CaptionText(text, charset.name() + " (declared)", 0)));
  }

  private static Optional<CaptionText> nearlyUtf8(byte[] content) {
    var text = replacing(StandardCharsets.UTF_8, ByteBuffer.wrap(content)).toString();
    int damage = damage(text);
    long right = text.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    return right / DAMAGED_AT_MOST >= damage
        ? Optional.of(new CaptionText(withoutMarks(text), "UTF-8", damage))
        : Optional.empty();
  }

  private static CaptionText guessed(byte[] content) {
    for (var charset : EncodingDetector.narrow(content)) {
      var text = strict(content, charset);
      if (text.isPresent()) {
        return new CaptionText(
            text.get(), charset.name().toLowerCase(Locale.ROOT) + " (guessed)", 0);
      }
    }
    var latin = new String(content, StandardCharsets.ISO_8859_1);
    return new CaptionText(latin, "iso-8859-1 (guessed)", 0);
  }
}
