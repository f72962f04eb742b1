package hark.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The regular files of a folder by their place below it, each with the hash of its content. */
record Contents(Map<String, String> hashes) {

  static Contents of(Path folder) throws IOException {
    var hashes = new TreeMap<String, String>();
    for (var file : files(folder)) {
      hashes.put(folder.relativize(file).toString(), hash(file));
    }
    return new Contents(hashes);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    }
  }

  private static String hash(Path file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchFileException e) {
      return "gone";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> names() {
    return List.copyOf(hashes.keySet());
  }

  /** The files of this one whose content is nowhere in the other. */
  Set<String> lostIn(Contents other) {
    var lost = new TreeSet<String>();
    hashes.forEach(
        (name, hash) -> {
          if (!other.hashes.containsValue(hash)) {
            lost.add(name);
          }
        });
    return lost;
  }

  static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (var file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
