package hark.caption.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** A decoder of bytes that may lack a declared encoding, or declare a wrong one. */
public final class FileText {

  private FileText() {}

  /**
   * Decodes bytes as caption files are decoded; bytes that are invalid in their encoding become
   * U+FFFD.
   *
   * @param told the encoding that the server names, which counts only where the bytes neither are
   *     UTF-8 nor name another encoding themselves; blank where it names none
   */
  public static String decode(byte[] content, String told) {
    int begin = 0;
    while (begin < content.length && isBlank(content[begin])) {
      begin++; // an XML declaration is found at the very beginning only
    }
    var bytes = Arrays.copyOfRange(content, begin, content.length);
    var text = CaptionText.decode(bytes);
    return text.encoding().endsWith("(guessed)")
        ? EncodingDetector.charset(told)
            .flatMap(charset -> strict(bytes, charset))
            .orElse(text.content())
        : text.content();
  }

  private static boolean isBlank(byte one) {
    return one == ' ' || one == '\t' || one == '\r' || one == '\n';
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
