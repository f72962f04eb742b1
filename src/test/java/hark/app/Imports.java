package hark.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The imports between packages, read from the sources: for each package of Hark, the packages and
 * libraries it names.
 */
final class Imports {

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([a-z0-9_.]+)\\.[A-Z*]", Pattern.MULTILINE);
  private static final Pattern NAMED_IN_FULL = Pattern.compile("\\b(hark(?:\\.[a-z]+)+)\\.[A-Z]");

  private final Map<String, Set<String>> named = new TreeMap<>();

  static Imports below(List<Path> roots) throws IOException {
    var imports = new Imports();
    for (var root : roots) {
      try (var files = Files.walk(root)) {
        for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          imports.add(root.relativize(file).getParent(), Files.readString(file));
        }
      }
    }
    return imports;
  }

  void add(Path folder, String source) {
    var from = folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
    var to = named.computeIfAbsent(from, key -> new TreeSet<>());
    IMPORT.matcher(source).results().forEach(found -> to.add(found.group(1)));
    var code = source.replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "");
    NAMED_IN_FULL.matcher(code).results().forEach(found -> to.add(found.group(1)));
    to.remove(from);
  }

  /** Every import that the arrows do not allow, as {@code hark.a -> hark.b}. */
  List<String> brokenArrows(Map<String, Set<String>> allowed) {
    var broken = new ArrayList<String>();
    named.forEach(
        (from, to) ->
            to.stream()
                .filter(name -> name.startsWith("hark"))
                .filter(name -> !room(name).equals(room(from)))
                .filter(name -> !allowed.getOrDefault(room(from), Set.of()).contains(room(name)))
                .forEach(name -> broken.add(from + " -> " + name)));
    return broken;
  }

  /** Imports inside one part of the program that are not allowed. */
  List<String> brokenInnerArrows(Map<String, Set<String>> allowed) {
    var broken = new ArrayList<String>();
    named.forEach(
        (from, to) ->
            to.stream()
                .filter(name -> name.startsWith("hark") && room(name).equals(room(from)))
                .filter(name -> !allowed.getOrDefault(inner(from), Set.of()).contains(inner(name)))
                .forEach(name -> broken.add(from + " -> " + name)));
    return broken;
  }

  /** Imports of private packages from other parts of the program, the exceptions aside. */
  List<String> intrusions(Map<String, Set<String>> exceptions) {
    var found = new ArrayList<String>();
    named.forEach(
        (from, to) ->
            to.stream()
                .filter(name -> name.startsWith("hark") && exceptions.containsKey(inner(name)))
                .filter(name -> !room(name).equals(room(from)))
                .filter(name -> !exceptions.get(inner(name)).contains(inner(from)))
                .forEach(name -> found.add(from + " -> " + name)));
    return found;
  }

  private static String inner(String name) {
    return name.substring(Math.min(name.length(), "hark.".length()));
  }

  /** Every package that names a library and is not one of those that may. */
  List<String> usersOf(String library, Set<String> allowed) {
    return named.entrySet().stream()
        .filter(entry -> !allowed.contains(room(entry.getKey())))
        .filter(entry -> entry.getValue().stream().anyMatch(name -> name.startsWith(library)))
        .map(entry -> entry.getKey() + " -> " + library)
        .toList();
  }

  /** Packages from which a way along imports leads back to themselves. */
  Set<String> inCycles() {
    var found = new TreeSet<String>();
    for (var from : named.keySet()) {
      if (reachable(from).contains(from)) {
        found.add(from);
      }
    }
    return found;
  }

  private Set<String> reachable(String from) {
    var seen = new TreeSet<String>();
    var open = new ArrayList<>(named.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      var next = open.removeLast();
      if (named.containsKey(next) && seen.add(next)) {
        open.addAll(named.get(next));
      }
    }
    return seen;
  }

  Set<String> rooms() {
    var rooms = new TreeSet<String>();
    named.keySet().forEach(name -> rooms.add(room(name)));
    return rooms;
  }

  /** {@code hark.web.view} belongs to the room {@code web}. */
  private static String room(String name) {
    var parts = name.split("\\.");
    return parts.length > 1 ? parts[1] : "";
  }
}
