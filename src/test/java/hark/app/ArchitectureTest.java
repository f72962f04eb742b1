package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The packages import each other as docs/architecture.md says: in one direction, without cycles,
 * and each library stays in its packages.
 */
class ArchitectureTest {

  static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry(
              "web",
              Set.of(
                  "search",
                  "ingest",
                  "library",
                  "names",
                  "access",
                  "query",
                  "transcript",
                  "notice",
                  "language",
                  "message")),
          Map.entry("access", Set.of("ingest", "archive", "message")),
          Map.entry(
              "names", Set.of("library", "ingest", "search", "transcript", "language", "message")),
          Map.entry("cli", Set.of("library", "ingest", "transcript", "notice", "message")),
          Map.entry(
              "library",
              Set.of(
                  "archive", "caption", "search", "transcript", "notice", "language", "message")),
          Map.entry(
              "ingest",
              Set.of(
                  "source",
                  "caption",
                  "archive",
                  "search",
                  "transcript",
                  "notice",
                  "language",
                  "message")),
          Map.entry(
              "lucene", Set.of("search", "query", "transcript", "notice", "language", "message")),
          Map.entry(
              "opensearch", Set.of("lucene", "search", "query", "transcript", "notice", "message")),
          Map.entry("search", Set.of("query", "transcript", "notice", "language", "message")),
          Map.entry("source", Set.of("caption", "transcript", "language", "message")),
          Map.entry("query", Set.of("transcript", "language", "message")), // the word contract
          Map.entry("standin", Set.of("app", "transcript")), // in dev mode and tests only
          Map.entry("caption", Set.of("transcript", "language", "message")),
          Map.entry("archive", Set.of("transcript", "notice", "message")),
          Map.entry("transcript", Set.of("language", "message")),
          Map.entry("language", Set.of()),
          Map.entry("notice", Set.of("message")),
          Map.entry("message", Set.of()),
          Map.entry(
              "app",
              Set.of(
                  "web",
                  "cli",
                  "library",
                  "names",
                  "access",
                  "ingest",
                  "lucene",
                  "opensearch",
                  "search",
                  "source",
                  "caption",
                  "archive",
                  "query",
                  "transcript",
                  "notice",
                  "language",
                  "message")));

  /** The arrows inside the packages that have packages of their own. */
  static final Map<String, Set<String>> INSIDE =
      Map.ofEntries(
          Map.entry("archive", Set.of("archive.disk")),
          Map.entry(
              "caption.format",
              Set.of("caption", "caption.encoding", "caption.json", "caption.read", "caption.xml")),
          Map.entry("caption.json", Set.of("caption", "caption.read")),
          Map.entry("caption.read", Set.of("caption", "caption.xml")),
          Map.entry("caption.xml", Set.of("caption")),
          Map.entry("ingest", Set.of("ingest.clean")),
          Map.entry("ingest.follow", Set.of("ingest", "ingest.queue", "ingest.store")),
          Map.entry("ingest.queue", Set.of("ingest", "ingest.store")),
          Map.entry("ingest.upload", Set.of("ingest", "ingest.queue", "ingest.store")),
          Map.entry("language.number", Set.of("language")),
          Map.entry("language.sound", Set.of("language")),
          Map.entry(
              "lucene",
              Set.of(
                  "lucene.expand",
                  "lucene.match",
                  "lucene.schema",
                  "lucene.sound",
                  "lucene.suggest")),
          Map.entry("lucene.expand", Set.of("lucene.schema", "lucene.sound")),
          Map.entry("lucene.match", Set.of("lucene.expand", "lucene.schema")),
          Map.entry(
              "lucene.shard",
              Set.of(
                  "lucene",
                  "lucene.expand",
                  "lucene.match",
                  "lucene.schema",
                  "lucene.sound",
                  "lucene.suggest")),
          Map.entry("lucene.sound", Set.of("lucene.schema")),
          Map.entry("lucene.suggest", Set.of("lucene.schema")),
          Map.entry("search", Set.of("search.request")),
          Map.entry("search.part", Set.of("search", "search.request")),
          Map.entry("source.fetch", Set.of("source")),
          Map.entry("source.memories", Set.of("source")),
          Map.entry("source.podcast", Set.of("source", "source.fetch")),
          Map.entry("source.sample", Set.of("source")),
          Map.entry("transcript.edit", Set.of("transcript")),
          Map.entry("transcript.quote", Set.of("transcript")),
          Map.entry(
              "web",
              Set.of(
                  "web.access",
                  "web.imports",
                  "web.shell",
                  "web.status",
                  "web.transport",
                  "web.view")),
          Map.entry("web.access", Set.of("web.shell", "web.transport", "web.view")),
          Map.entry("web.imports", Set.of("web.shell", "web.transport", "web.view")),
          Map.entry("web.library", Set.of("web.media", "web.shell", "web.transport", "web.view")),
          Map.entry("web.media", Set.of("web.shell", "web.transport", "web.view")),
          Map.entry("web.names", Set.of("web.media", "web.shell", "web.view")),
          Map.entry("web.search", Set.of("web.media", "web.shell", "web.transport", "web.view")),
          Map.entry("web.shell", Set.of("web.view")),
          Map.entry("web.site", Set.of("web.shell", "web.view")),
          Map.entry("web.status", Set.of("web.imports", "web.shell", "web.transport", "web.view")),
          Map.entry("web.transport", Set.of("web.shell", "web.view")),
          Map.entry("web.video", Set.of("web.media", "web.shell", "web.transport", "web.view")));

  /** Packages that only their own part of the program may name, and the exceptions. */
  static final Map<String, Set<String>> PRIVATE =
      Map.of(
          "caption.encoding", Set.of("source.podcast"), // feeds
          "caption.read", Set.of(),
          "caption.xml", Set.of(),
          "ingest.clean", Set.of(),
          "lucene.expand", Set.of(),
          "lucene.match", Set.of(),
          "lucene.schema", Set.of(),
          "lucene.sound", Set.of(),
          "lucene.suggest", Set.of());

  @Test
  void importsInsideAPartGoOneWay() throws IOException {
    assertEquals(List.of(), house().brokenInnerArrows(INSIDE));
  }

  @Test
  void privatePackagesAreNamedInTheirOwnPartOnly() throws IOException {
    assertEquals(List.of(), house().intrusions(PRIVATE));
  }

  @Test
  void importsGoOneWay() throws IOException {
    assertEquals(List.of(), house().brokenArrows(ALLOWED));
  }

  @Test
  void noPackageImportsItselfInACircle() throws IOException {
    assertEquals(Set.of(), house().inCycles());
  }

  @Test
  void theProgramDoesNotKnowTheStandIn() throws IOException {
    var program = Imports.below(List.of(Path.of("src", "main", "java")));
    assertEquals(List.of(), program.usersOf("hark.standin", Set.of()));
  }

  @Test
  void everyRoomIsDrawn() throws IOException {
    var undrawn = house().rooms();
    undrawn.removeAll(ALLOWED.keySet());
    undrawn.remove(""); // the root holds nothing but its own description
    assertEquals(Set.of(), undrawn);
  }

  /** The stemmers and word lists of Lucene's analysis are algorithms without an index. */
  @Test
  void luceneStaysInLucene() throws IOException {
    assertEquals(List.of(), house().usersOf("org.apache.lucene", Set.of("lucene", "language")));
    for (var part : List.of("codecs", "document", "index", "search", "store", "util")) {
      assertEquals(List.of(), house().usersOf("org.apache.lucene." + part, Set.of("lucene")));
    }
  }

  @Test
  void theParserOfFeedsStaysInSource() throws IOException {
    assertEquals(List.of(), house().usersOf("org.jsoup", Set.of("source")));
  }

  @Test
  void theFrameworkStaysAtTheEdge() throws IOException {
    var edge = Set.of("web", "app", "standin"); // the stand-in wires itself
    assertEquals(List.of(), house().usersOf("io.quarkus.qute", Set.of("web")));
    assertEquals(List.of(), house().usersOf("jakarta.enterprise", edge));
    assertEquals(List.of(), house().usersOf("jakarta.inject", edge));
    assertEquals(List.of(), house().usersOf("jakarta.validation", edge));
    assertEquals(List.of(), house().usersOf("io.smallrye.config", edge));
    // Of the HTTP clients at hand, Vert.x's alone connects to an address of our choosing.
    assertEquals(List.of(), house().usersOf("io.vertx", Set.of("web", "app", "source")));
    assertEquals(List.of(), house().usersOf("jakarta.ws.rs", Set.of("web", "app", "source")));
    assertEquals(
        List.of(), house().usersOf("io.quarkus", Set.of("web", "app", "source", "standin")));
  }

  @Test
  void sourceFoldersHoldSourcesOnly() throws IOException {
    for (var root : List.of("main", "dev", "test")) {
      try (var files = Files.walk(Path.of("src", root, "java"))) {
        assertEquals(
            List.of(),
            files
                .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".java"))
                .toList());
      }
    }
  }

  /**
   * A file store is found in the list of all mounts, which services often cannot read, as with
   * ProcSubset=pid of systemd; a folder knows its free space by itself.
   */
  @Test
  void freeSpaceIsReadWithoutTheListOfMounts() throws IOException {
    for (var source : Sources.main().entrySet()) {
      assertFalse(source.getValue().contains("getFileStore"), source.getKey().toString());
    }
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
  void aBrokenInnerArrowIsSeen() {
    var imports = new Imports();
    imports.add(Path.of("hark", "lucene", "schema"), "import hark.lucene.IndexFolder;");
    assertEquals(List.of("hark.lucene.schema -> hark.lucene"), imports.brokenInnerArrows(INSIDE));
  }

  @Test
  void anIntrusionIsSeen() {
    var imports = new Imports();
    imports.add(Path.of("hark", "web", "search"), "import hark.lucene.match.SpanList;");
    assertEquals(List.of("hark.web.search -> hark.lucene.match"), imports.intrusions(PRIVATE));
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
    return Imports.below(List.of(Path.of("src", "main", "java"), Path.of("src", "dev", "java")));
  }
}
