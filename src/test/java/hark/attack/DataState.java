package hark.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The stored state, as far as requests change it: the files of the data folder and the lists of
 * accounts and tokens. Left out is what reading changes rightly: times of use, the index, and
 * answers on their way.
 *
 * @param parts checksums by name
 */
record DataState(Map<String, Long> parts) {

  private static final List<String> LEFT_OUT = List.of("index", "spool", "access");

  static DataState of(Target target) throws IOException {
    var parts = new TreeMap<String, Long>();
    for (var folder : folders(target.data())) {
      add(target.data(), folder, parts);
    }
    parts.put("/api/names", checksum(target.calls().get("/api/names").body()));
    parts.put("accounts", roles(target, "/api/accounts", "accounts"));
    parts.put("tokens", roles(target, "/api/tokens", "tokens"));
    return new DataState(parts);
  }

  /** Returns a checksum of names and roles, without times of use and numbers of sessions. */
  private static long roles(Target target, String path, String list) {
    var roles = new TreeSet<String>();
    for (var one : target.calls().get(path).json().path(list)) {
      roles.add(one.path("name").asText() + " " + one.path("role").asText());
    }
    return checksum(String.join("\n", roles).getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> folders(Path data) throws IOException {
    try (var list = Files.list(data)) {
      return list.filter(Files::isDirectory)
          .filter(folder -> !LEFT_OUT.contains(folder.getFileName().toString()))
          .toList();
    }
  }

  private static void add(Path data, Path folder, Map<String, Long> parts) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        try {
          parts.put(data.relativize(file).toString(), checksum(Files.readAllBytes(file)));
        } catch (NoSuchFileException _) {
          // It went meanwhile, which the next look sees.
        }
      }
    }
  }

  private static long checksum(byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  /** Returns the names of what is not the same in another state. */
  List<String> differences(DataState other) {
    var names = new TreeSet<>(parts.keySet());
    names.addAll(other.parts.keySet());
    var differences = new ArrayList<String>();
    for (var name : names) {
      if (!Objects.equals(parts.get(name), other.parts.get(name))) {
        differences.add(name);
      }
    }
    return differences;
  }
}
