import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Prints the libraries of a bill of materials with their licences, as a document. Fails if one has
 * none that Hark can be passed on with.
 */
final class Licenses {

  /** Licences without conditions on the whole; a library may be under one of several. */
  private static final Set<String> FINE =
      Set.of(
          "Apache-2.0",
          "MIT",
          "MIT-0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-1.0",
          "EPL-2.0",
          "MPL-2.0",
          "Unicode-3.0",
          "UPL-1.0",
          "CC0-1.0",
          "EDL-1.0",
          "Public Domain");

  private Licenses() {}

  public static void main(String[] arguments) throws Exception {
    var bill = new ObjectMapper().readTree(new File(arguments[0]));
    var rows = new TreeMap<String, Set<String>>();
    for (var library : bill.get("components")) {
      var name =
          "%s:%s %s"
              .formatted(
                  library.path("group").asText(),
                  library.path("name").asText(),
                  library.path("version").asText());
      rows.put(name, licenses(library));
    }
    System.out.println("# Licences\n\nThe libraries that Hark contains.\n");
    System.out.println("| library | licences |\n| --- | --- |");
    rows.forEach((name, names) -> System.out.printf("| `%s` | %s |%n", name, String.join(", ", names)));
    rows.values().removeIf(names -> names.stream().anyMatch(FINE::contains));
    if (!rows.isEmpty()) {
      System.err.println("Without a licence that fits: " + rows);
      System.exit(1);
    }
  }

  private static Set<String> licenses(JsonNode library) {
    var names = new TreeSet<String>();
    for (var one : library.path("licenses")) {
      var license = one.path("license");
      names.add(license.has("id") ? license.get("id").asText() : plain(license, one));
    }
    return names;
  }

  private static String plain(JsonNode license, JsonNode one) {
    var name = license.has("name") ? license.get("name").asText() : one.path("expression").asText();
    return name.startsWith("Eclipse Distribution License") ? "EDL-1.0" : name;
  }
}
