package hark.web.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The documentation of a record in its source, as plain text with code between backquotes.
 *
 * @param sentence the whole description of the type
 * @param members the descriptions of its components
 */
record Javadoc(String sentence, Map<String, String> members) {

  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Pattern TAG = Pattern.compile("(?s)@param (\\w+) (.*?)(?=@param |@\\w+ |$)");

  /** Reads the comment above a record. */
  static Javadoc of(Class<?> type) throws IOException {
    var outer = type;
    while (outer.getEnclosingClass() != null) {
      outer = outer.getEnclosingClass();
    }
    var source = Files.readString(MAIN.resolve(outer.getName().replace('.', '/') + ".java"));
    int declared = source.indexOf("record " + type.getSimpleName() + "(");
    int from = source.lastIndexOf("/**", declared);
    int to = source.indexOf("*/", from);
    boolean isItsOwn = to >= 0 && !source.substring(to, declared).matches("(?s).*[;{}].*");
    return isItsOwn ? read(source.substring(from + 3, to)) : new Javadoc("", Map.of());
  }

  private static Javadoc read(String comment) {
    var text = plain(comment);
    var members = new TreeMap<String, String>();
    TAG.matcher(text)
        .results()
        .forEach(tag -> members.put(tag.group(1), begin(tag.group(2).strip())));
    int end = text.indexOf("@param ");
    return new Javadoc((end < 0 ? text : text.substring(0, end)).strip(), members);
  }

  private static String plain(String comment) {
    return comment
        .replaceAll("(?m)^\\s*\\*", " ")
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@code ([^}]*)}", "`$1`")
        .replaceAll("\\{@link #?([^}]*)}", "`$1`")
        .replaceAll("(?:, at most )?\\{@value [^}]*}", "")
        .strip();
  }

  private static String begin(String text) {
    return Character.toUpperCase(text.charAt(0))
        + text.substring(1)
        + (text.endsWith(".") ? "" : ".");
  }

  Optional<String> member(String name) {
    return Optional.ofNullable(members.get(name));
  }
}
