package hark.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The last entry of a zip that {@link ZipWriter} writes: a list of its contents, so that a reader
 * notices missing or changed entries.
 *
 * @param complete false if something could not be read and is missing in the zip
 * @param videos the number of videos
 * @param transcripts the number of transcripts
 * @param digests the digest of each video's files, by the last part of its folder's name
 * @param unreadable the reasons why files could not be read, by their place in the archive
 */
record ZipContents(
    boolean complete,
    int videos,
    int transcripts,
    Map<String, String> digests,
    Map<String, String> unreadable) {

  /** The name of the entry. */
  static final String NAME = "hark-contents.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DIGEST_DIGITS = 32;

  byte[] toJson() throws IOException {
    return MAPPER.writeValueAsBytes(this);
  }

  /** Parses the entry. @throws IOException when it cannot be read */
  static ZipContents fromJson(byte[] json) throws IOException {
    if (!(MAPPER.readTree(json) instanceof ObjectNode root)) {
      throw new IOException("The list of contents is not a JSON object");
    }
    return new ZipContents(
        root.path("complete").asBoolean(),
        root.path("videos").asInt(),
        root.path("transcripts").asInt(),
        texts(root, "digests"),
        texts(root, "unreadable"));
  }

  private static Map<String, String> texts(ObjectNode root, String name) {
    var texts = new TreeMap<String, String>();
    root.path(name)
        .properties()
        .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
    return texts;
  }

  /**
   * Computes the digest of the files of one folder, in any order.
   *
   * @param hashes the SHA-256 of each file's content, by its name
   */
  static String digest(Map<String, String> hashes) {
    var text = new StringBuilder();
    new TreeMap<>(hashes)
        .forEach((name, hash) -> text.append(hash).append(' ').append(name).append('\n'));
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST_DIGITS);
  }

  /** Returns the missing and changed folders, given the digests of those that were read. */
  List<String> differences(Map<String, String> read) {
    var differences = new ArrayList<String>();
    digests.forEach(
        (folder, digest) -> {
          if (!digest.equals(read.get(folder))) {
            differences.add(folder);
          }
        });
    return differences;
  }
}
