package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The house stands as drawn in docs/design.md: imports go one way, in no circle, and each library
 * stays in its rooms.
 */
class ArchitectureTest {

  static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("web", Set.of("search", "ingest", "library", "query", "transcript", "notice")),
          Map.entry("cli", Set.of("library", "ingest", "transcript", "notice")),
          Map.entry("library", Set.of("archive", "caption", "search", "transcript", "notice")),
          Map.entry(
              "ingest", Set.of("source", "caption", "archive", "search", "transcript", "notice")),
          Map.entry("lucene", Set.of("search", "query", "transcript", "notice")),
          Map.entry("search", Set.of("query", "transcript")),
          Map.entry("source", Set.of("caption", "transcript")),
          Map.entry("query", Set.of("transcript")), // the word contract
          Map.entry("standin", Set.of("transcript")),
          Map.entry("caption", Set.of("transcript")),
          Map.entry("archive", Set.of("transcript", "notice")),
          Map.entry("transcript", Set.of()),
          Map.entry("notice", Set.of()),
          Map.entry(
              "app",
              Set.of(
                  "web",
                  "cli",
                  "library",
                  "ingest",
                  "lucene",
                  "search",
                  "source",
                  "standin",
                  "caption",
                  "archive",
                  "query",
                  "transcript",
                  "notice")));

  @Test
  void importsGoOneWay() throws IOException {
    assertEquals(List.of(), house().brokenArrows(ALLOWED));
  }

  @Test
  void noPackageImportsItselfInACircle() throws IOException {
    assertEquals(Set.of(), house().inCycles());
  }

  @Test
  void everyRoomIsDrawn() throws IOException {
    var undrawn = house().rooms();
    undrawn.removeAll(ALLOWED.keySet());
    undrawn.remove(""); // the root holds nothing but its own description
    assertEquals(Set.of(), undrawn);
  }

  @Test
  void luceneStaysInLucene() throws IOException {
    assertEquals(List.of(), house().usersOf("org.apache.lucene", Set.of("lucene")));
  }

  @Test
  void theParserOfFeedsStaysInSource() throws IOException {
    assertEquals(List.of(), house().usersOf("org.jsoup", Set.of("source")));
  }

  @Test
  void theFrameworkStaysAtTheEdge() throws IOException {
    var edge = Set.of("web", "app");
    assertEquals(List.of(), house().usersOf("io.quarkus.qute", Set.of("web")));
    assertEquals(List.of(), house().usersOf("jakarta.enterprise", edge));
    assertEquals(List.of(), house().usersOf("jakarta.inject", edge));
    assertEquals(List.of(), house().usersOf("jakarta.validation", edge));
    assertEquals(List.of(), house().usersOf("io.smallrye.config", edge));
    // Of the HTTP clients at hand, Vert.x's alone connects to an address of our choosing.
    assertEquals(List.of(), house().usersOf("io.vertx", Set.of("web", "app", "source")));
    assertEquals(List.of(), house().usersOf("jakarta.ws.rs", Set.of("web", "app", "source")));
    assertEquals(List.of(), house().usersOf("io.quarkus", Set.of("web", "app", "source")));
  }

  @Test
  void aBrokenArrowIsSeen() {
    var imports = new Imports();
    imports.add(Path.of("hark", "query"), "import hark.lucene.Matcher;");
    assertEquals(List.of("hark.query -> hark.lucene"), imports.brokenArrows(ALLOWED));
  }

  @Test
  void aBrokenArrowWithoutAnImportIsSeen() {
    var imports = new Imports();
    imports.add(Path.of("hark", "search"), "class A { hark.web.SearchPage page; }");
    assertEquals(List.of("hark.search -> hark.web"), imports.brokenArrows(ALLOWED));
  }

  @Test
  void aCircleIsSeen() {
    var imports = new Imports();
    imports.add(Path.of("hark", "a"), "import hark.b.B;");
    imports.add(Path.of("hark", "b"), "import static hark.c.C.d;");
    imports.add(Path.of("hark", "c"), "import hark.a.A;");
    assertEquals(Set.of("hark.a", "hark.b", "hark.c"), imports.inCycles());
  }

  @Test
  void aLibraryOutsideItsRoomIsSeen() {
    var imports = new Imports();
    imports.add(Path.of("hark", "search"), "import org.apache.lucene.index.IndexWriter;");
    assertEquals(
        List.of("hark.search -> org.apache.lucene"),
        imports.usersOf("org.apache.lucene", Set.of("lucene")));
  }

  private static Imports house() throws IOException {
    return Imports.below(Path.of("src", "main", "java"));
  }
}
