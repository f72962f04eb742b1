package hark.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * A JSON object in one line of text whose last member, {@code sum}, is the CRC-32C of the UTF-8
 * bytes before it, as eight hexadecimal digits. Lines of older versions have no checksum.
 *
 * @param json without the checksum
 * @param sealed whether there was a checksum, which matched
 */
public record SealedLine(ObjectNode json, boolean sealed) {

  /** A line that is not a JSON object, or differs from what was written. */
  public static final class DamagedException extends Exception {
    private DamagedException(Throwable cause) {
      super("The line is damaged", cause);
    }
  }

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String SUM = ",\"sum\":\"";
  private static final int SUM_LENGTH = SUM.length() + 8 + "\"}".length();

  /** Writes a non-empty object with its checksum; the text has no line break. */
  public static String seal(ObjectNode json) {
    try {
      var text = MAPPER.writeValueAsString(json);
      var body = text.substring(0, text.length() - 1);
      return body + SUM + sum(body) + "\"}";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values can be written", e);
    }
  }

  /**
   * Parses a line.
   *
   * @throws DamagedException when it is not a JSON object, or the checksum does not match
   */
  public static SealedLine open(String text) throws DamagedException {
    int end = text.length() - SUM_LENGTH;
    boolean sealed = end > 0 && text.startsWith(SUM, end);
    if (sealed
        && !text.equals(text.substring(0, end) + SUM + sum(text.substring(0, end)) + "\"}")) {
      throw new DamagedException(null);
    }
    try {
      return new SealedLine(
          (ObjectNode) MAPPER.readTree(sealed ? text.substring(0, end) + "}" : text), sealed);
    } catch (JsonProcessingException | RuntimeException e) {
      throw new DamagedException(e);
    }
  }

  private static String sum(String text) {
    var sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }
}
