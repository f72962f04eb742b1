package hark.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;

/**
 * A JSON object as the archive stores it: {@code "format"} comes first, and {@code "seal"} last,
 * the SHA-256 of the rest as compact JSON. Files of older versions have neither.
 *
 * @param root without format and seal
 * @param intact false if the content differs from what was sealed
 */
record SealedJson(ObjectNode root, boolean intact) {

  /** The newest format that is read, and the one that is written. */
  static final int FORMAT = 1;

  private static final String FORMAT_MEMBER = "format";
  private static final String SEAL = "seal";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * Reads a stored object.
   *
   * @param name of the file, for messages
   * @throws IOException when the bytes are not a JSON object
   * @throws NewerFormatException when a newer version wrote it
   */
  static SealedJson read(String name, byte[] json) throws IOException {
    if (!(MAPPER.readTree(json) instanceof ObjectNode root)) {
      throw new IOException(name + " is not a JSON object");
    }
    int format = root.path(FORMAT_MEMBER).asInt(0);
    if (format > FORMAT) {
      throw new NewerFormatException(name);
    }
    var seal = root.remove(SEAL);
    boolean intact = seal == null ? format == 0 : seal.asText().equals(seal(root));
    root.remove(FORMAT_MEMBER);
    return new SealedJson(root, intact);
  }

  static byte[] write(ObjectNode root) throws IOException {
    var whole = MAPPER.createObjectNode().put(FORMAT_MEMBER, FORMAT);
    whole.setAll(root);
    whole.put(SEAL, seal(whole));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
  }

  /** Copies the members of an older object that are unknown to this version. */
  static void carryOver(ObjectNode from, Set<String> known, ObjectNode to) {
    from.properties()
        .forEach(
            member -> {
              if (!known.contains(member.getKey())) {
                to.set(member.getKey(), member.getValue());
              }
            });
  }

  private static String seal(ObjectNode root) throws IOException {
    return Sha256.hex(MAPPER.writeValueAsBytes(root));
  }
}
