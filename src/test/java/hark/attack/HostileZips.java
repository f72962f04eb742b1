package hark.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small zips that unpack to much, or to much work. */
final class HostileZips {

  private static final int METADATA_FILES = 39;
  private static final int FILES = 1_900;
  private static final int FILE_LENGTH = 60_000;

  private static final String METADATA =
      "{\"video\":{\"id\":\"victim-zip\",\"title\":\"a\",\"source\":\"file\"},"
          + "\"track\":{\"language\":\"%s\",\"kind\":\"HUMAN\"},"
          + "\"importedAt\":\"2026-01-01T00:00:00Z\",\"contentHash\":\"\",\"contentSha256\":\"%s\"}";

  private HostileZips() {}

  /** A library of one video, of which many metadata files name the same 31 MB. */
  static byte[] manyMetadata() throws IOException {
    var raw = ("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "a ".repeat(15_500_000)).getBytes(UTF_8);
    var hash = sha256(raw);
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      write(out, "hark-library.json", "{\"version\":1,\"made\":\"2026-01-01T00:00:00Z\"}");
      for (int i = 0; i < METADATA_FILES; i++) {
        var language = "" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "x";
        write(
            out,
            "aa/victim-zip~00000000/" + language + ".human.json",
            METADATA.formatted(language, hash));
      }
      out.putNextEntry(new ZipEntry("aa/victim-zip~00000000/a~" + hash.substring(0, 16) + ".raw"));
      out.write(raw);
    }
    return bytes.toByteArray();
  }

  /** Many caption files, each of one repeated piece. */
  static byte[] repeatedFiles() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < FILES; i++) {
        var piece = HostileFiles.PIECES.get(i % HostileFiles.PIECES.size());
        write(
            out,
            "victim-" + i + ".vtt",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n" + piece.repeat(FILE_LENGTH / piece.length()));
      }
    }
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content.getBytes(UTF_8));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
