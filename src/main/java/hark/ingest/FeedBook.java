package hark.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hark.archive.DurableFile;
import hark.source.PodcastSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The list of podcast feeds on disk: a JSON file that is replaced as a whole. Not for several
 * threads.
 */
final class FeedBook {

  /**
   * One feed.
   *
   * @param title blank until it was read
   * @param checked when it was last read, or tried to be
   * @param said what came of that; blank until then
   * @param failed it could not be read
   */
  record Entry(URI address, String title, Optional<Instant> checked, String said, boolean failed) {

    static Entry added(URI address) {
      return new Entry(address, "", Optional.empty(), "", false);
    }

    Entry read(PodcastSource.Offer offer, int fresh, Instant at) {
      var sentence =
          String.format(
              Locale.ROOT,
              "%d %s, %d with a transcript, %d new.",
              offer.episodes(),
              offer.episodes() == 1 ? "episode" : "episodes",
              offer.wanted().size(),
              fresh);
      var cut = offer.cut() ? " The feed breaks off, so episodes may be missing." : "";
      return new Entry(address, offer.title(), Optional.of(at), sentence + cut, false);
    }

    Entry failed(String reason, Instant at) {
      return new Entry(address, title, Optional.of(at), reason, true);
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path path;
  private final Map<URI, Entry> entries = new LinkedHashMap<>();

  private FeedBook(Path path) {
    this.path = path;
  }

  /** Opens the list in this folder, which is made where it is missing. */
  static FeedBook open(Path folder) {
    try {
      DurableFile.createFolders(folder);
      var book = new FeedBook(folder.resolve("feeds.json"));
      if (Files.exists(book.path)) {
        for (var node : JSON.readTree(Files.readAllBytes(book.path)).path("feeds")) {
          var entry = read(node);
          book.entries.put(entry.address(), entry);
        }
      }
      return book;
    } catch (IOException e) {
      throw new UncheckedIOException("The list of feeds in " + folder + " is unusable", e);
    }
  }

  private static Entry read(JsonNode node) {
    return new Entry(
        URI.create(node.required("address").textValue()),
        node.path("title").asText(),
        Optional.ofNullable(node.get("checked")).map(time -> Instant.parse(time.textValue())),
        node.path("said").asText(),
        node.path("failed").asBoolean());
  }

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  Optional<Entry> find(URI address) {
    return Optional.ofNullable(entries.get(address));
  }

  /** Writes a feed down, in place of what it was; on disk when this returns. */
  void put(Entry entry) {
    entries.put(entry.address(), entry);
    write();
  }

  void remove(URI address) {
    if (entries.remove(address) != null) {
      write();
    }
  }

  private void write() {
    var root = JsonNodeFactory.instance.objectNode();
    var list = root.putArray("feeds");
    for (var entry : entries.values()) {
      var node = list.addObject().put("address", entry.address().toString());
      node.put("title", entry.title()).put("said", entry.said()).put("failed", entry.failed());
      entry.checked().ifPresent(time -> node.put("checked", time.toString()));
    }
    try {
      DurableFile.write(path, root.toPrettyString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The list of feeds cannot be written", e);
    }
  }
}
