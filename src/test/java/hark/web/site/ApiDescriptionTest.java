package hark.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import hark.app.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The description of the API, compared with the code. {@code -Dhark.write=true} writes it anew
 * instead.
 */
class ApiDescriptionTest {

  private static final Path FILE = Path.of("src/main/resources", ApiDescription.FILE);

  @Test
  void theDescriptionIsThatOfTheCode() throws IOException {
    var written = ApiWriter.write();
    if (Boolean.getBoolean("hark.write")) {
      Files.writeString(FILE, written);
    }
    assertEquals(
        written,
        Files.readString(FILE),
        "Write the description anew: ./mvnw test -Dtest=ApiDescriptionTest -Dhark.write=true");
  }

  @Test
  void everyEndpointIsDescribed() throws IOException {
    var documented = new TreeSet<String>();
    for (var row : Markdown.read("docs/api/README.md").table("Endpoints")) {
      documented.addAll(Markdown.codes(row.getFirst()));
    }
    var described = new TreeSet<String>();
    var description = new ObjectMapper().readTree(FILE.toFile());
    for (var path : description.get("paths").properties()) {
      for (var verb : path.getValue().properties()) {
        described.add(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    assertEquals(documented, described);
  }

  @Test
  void everySchemaThatIsReferredToIsThereAndEachIsUsed() throws IOException {
    var description = new ObjectMapper().readTree(FILE.toFile());
    var used = new TreeSet<String>();
    for (var reference : description.findValuesAsText("$ref", new ArrayList<>())) {
      if (reference.startsWith("#/components/schemas/")) {
        used.add(reference.substring(reference.lastIndexOf('/') + 1));
      }
    }
    var there = new TreeSet<String>();
    description.at("/components/schemas").fieldNames().forEachRemaining(there::add);
    assertEquals(used, there);
  }
}
