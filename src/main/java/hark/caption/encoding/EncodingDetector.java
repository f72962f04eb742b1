package hark.caption.encoding;

import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A detector that guesses the encoding of bytes without a declared one. */
final class EncodingDetector {

  /** The number of bytes that ICU examines. */
  private static final int SAMPLE = 8000;

  private static final int WIDE_SAMPLE = 4096;
  private static final int LEAST_CONFIDENCE = 10;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The names that ICU may return but that are no encodings of caption files. */
  private static final Set<String> NEVER =
      Set.of("UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE");

  private EncodingDetector() {}

  /**
   * Detects UTF-16 or UTF-32 without a mark: the digits and line ends of a caption file have zero
   * bytes.
   */
  static Optional<Charset> wide(byte[] content) {
    int[] zeros = new int[4];
    int length = Math.min(WIDE_SAMPLE, content.length) / 4 * 4;
    for (int i = 0; i < length; i++) {
      zeros[i % 4] += content[i] == 0 ? 1 : 0;
    }
    int quarter = length / 4;
    if (quarter < 4 || zeros[0] + zeros[1] + zeros[2] + zeros[3] < quarter / 4) {
      return Optional.empty();
    }
    boolean[] isZero = new boolean[4];
    boolean[] isFilled = new boolean[4];
    for (int i = 0; i < 4; i++) {
      isZero[i] = zeros[i] * 10 >= quarter * 9;
      isFilled[i] = zeros[i] * 10 <= quarter;
    }
    if (isZero[2] && isZero[3] && isFilled[0]) {
      return Optional.of(StandardCharsets.UTF_32LE);
    }
    if (isZero[0] && isZero[1] && isFilled[3]) {
      return Optional.of(StandardCharsets.UTF_32BE);
    }
    if (isFilled[0] && isFilled[2]) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return isFilled[1] && isFilled[3] ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /**
   * Returns encodings of one byte, or of one and two, the likeliest first; Western European the
   * last.
   */
  static List<Charset> narrow(byte[] content) {
    var charsets = new ArrayList<Charset>();
    for (var match : new CharsetDetector().setText(sample(content)).detectAll()) {
      if (match.getConfidence() >= LEAST_CONFIDENCE && !NEVER.contains(match.getName())) {
        // ICU distinguishes Hebrew in logical order from Hebrew in visual order; Java's charsets
        // need not.
        charset(match.getName().replace("-8-I", "-8")).ifPresent(charsets::add);
      }
    }
    charsets.add(WINDOWS_1252);
    return charsets;
  }

  /**
   * Returns the encoding of that name, if this Java has it; ISO-8859-1 is windows-1252 in practice
   * (WHATWG, "Encoding").
   */
  static Optional<Charset> charset(String name) {
    try {
      var charset = Charset.forName(name);
      return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the lines with bytes beyond ASCII, up to the size of a sample: times and numbers are no
   * evidence.
   */
  private static byte[] sample(byte[] content) {
    var sample = new byte[Math.min(SAMPLE, content.length)];
    int filled = 0;
    int begin = 0;
    boolean isTelling = false;
    for (int i = 0; i < content.length && filled < sample.length; i++) {
      isTelling |= content[i] < 0;
      if (content[i] == '\n' || content[i] == '\r' || i == content.length - 1) {
        int length = isTelling ? Math.min(i + 1 - begin, sample.length - filled) : 0;
        System.arraycopy(content, begin, sample, filled, length);
        filled += length;
        begin = i + 1;
        isTelling = false;
      }
    }
    return Arrays.copyOf(sample, filled);
  }
}
