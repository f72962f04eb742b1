package hark.app;

import static hark.app.Markdown.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The tables of docs/dependencies.md, compared with pom.xml. */
class DependenciesDocumentTest {

  /** Licences under which Hark, which is published under Apache-2.0, can be passed on with them. */
  private static final Set<String> IN_THE_PACKAGE = Set.of("Apache-2.0", "MIT", "Unicode-3.0");

  private static final Set<String> IN_THE_BUILD =
      Set.of("Apache-2.0", "MIT", "MPL-2.0", "UPL-1.0", "EPL-2.0");

  private static Element project;

  @BeforeAll
  static void readTheBuild() throws Exception {
    project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getDocumentElement();
  }

  @Test
  void everyLibraryOfTheApplicationHasARow() throws IOException {
    compare("In the application", libraries(false), IN_THE_PACKAGE);
  }

  @Test
  void everyLibraryOfTheTestsHasARow() throws IOException {
    compare("In tests", libraries(true), IN_THE_BUILD);
  }

  @Test
  void everyPluginOfTheBuildHasARow() throws IOException {
    var plugins =
        children(child(child(project, "build"), "plugins"), "plugin").stream()
            .map(plugin -> name(plugin, "org.apache.maven.plugins"))
            .collect(Collectors.toCollection(TreeSet::new));
    compare("In the build", plugins, IN_THE_BUILD);
  }

  private static void compare(String heading, Set<String> expected, Set<String> licences)
      throws IOException {
    var documented = new TreeSet<String>();
    for (var row : Markdown.read("docs/dependencies.md").table(heading)) {
      assertTrue(documented.add(code(row.get(0))), row.get(0) + " has two rows");
      assertTrue(licences.contains(row.get(1)), row.get(1));
      assertTrue(row.get(2).endsWith("."), row.get(2));
    }
    assertEquals(expected, documented);
  }

  private static Set<String> libraries(boolean ofTests) {
    return children(child(project, "dependencies"), "dependency").stream()
        .filter(one -> text(one, "scope").equals("test") == ofTests)
        .map(one -> name(one, ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Element one, String usualGroup) {
    var group = text(one, "groupId");
    return (group.isEmpty() ? usualGroup : group) + ":" + text(one, "artifactId");
  }

  private static Element child(Element parent, String name) {
    return children(parent, name).getFirst();
  }

  private static String text(Element parent, String name) {
    return children(parent, name).stream()
        .map(one -> one.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  private static List<Element> children(Element parent, String name) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(one -> one.getTagName().equals(name))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
