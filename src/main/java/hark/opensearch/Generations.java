package hark.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import hark.lucene.shard.TranscriptBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The indexes of a cluster that belong to one alias: the one it stands for, one that is being
 * built, and those that an earlier process left. Their names are those of the alias and the schema
 * with a number. Used by one thread at a time.
 */
final class Generations {

  private static final int NOT_FOUND = 404;
  private static final int FIRST_ERROR = 400;

  /** The most times that it is looked which indexes there are, while others create some. */
  private static final int MOST_TRIES = 5;

  private static final String TAKEN = "resource_already_exists_exception";

  private final ClusterClient client;
  private final IndexLayout layout;

  /** The largest number of an index; none is used twice. */
  private long last;

  Generations(ClusterClient client, IndexLayout layout) {
    this.client = client;
    this.layout = layout;
  }

  /**
   * An index of the cluster.
   *
   * @param partial whether it was created and not filled since
   */
  record Generation(String name, boolean partial) {}

  /**
   * Finds the index behind the alias, or creates an empty one in its place if there is none that
   * this version can read. Deletes all others.
   */
  Generation open() throws IOException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      var all = all();
      var behind = behindAlias();
      if (all.keySet().containsAll(behind)) { // otherwise another process creates one just now
        var opened = opened(all, behind);
        if (opened.isPresent()) {
          return opened.get();
        }
      }
    }
    throw new ClusterException(
        FIRST_ERROR, "alias_taken", layout.name() + " stands for an index of another program");
  }

  private Optional<Generation> opened(Map<String, JsonNode> all, List<String> behind)
      throws IOException {
    var found = behind.stream().filter(name -> isReadable(all.get(name))).findFirst();
    var opened =
        found.isPresent()
            ? Optional.of(generation(found.get(), all.get(found.get())))
            : created(behind);
    if (opened.isPresent()) {
      deleteAllBut(opened.get().name(), all);
    }
    return opened;
  }

  private void deleteAllBut(String kept, Map<String, JsonNode> all) throws IOException {
    for (var name : all.keySet()) {
      if (!name.equals(kept)) {
        delete(name);
      }
    }
  }

  /** Finds the index behind the alias, if there is one that this version can read. */
  Optional<Generation> find() throws IOException {
    var all = all();
    return behindAlias().stream()
        .filter(name -> all.containsKey(name) && isReadable(all.get(name)))
        .findFirst()
        .map(name -> generation(name, all.get(name)));
  }

  private static Generation generation(String name, JsonNode meta) {
    return new Generation(name, meta.path(ClusterIndex.PARTIAL).asBoolean(true));
  }

  private static boolean isReadable(JsonNode meta) {
    return meta.path(ClusterIndex.SCHEMA).asText().equals(TranscriptBytes.schema());
  }

  /** Creates an index; empty if another process was faster. */
  private Optional<Generation> created(List<String> behind) throws IOException {
    if (!behind.isEmpty()) {
      var name = create();
      switchTo(name);
      return Optional.of(new Generation(name, true));
    }
    var name = next();
    return createUnlessTaken(name, Optional.of(layout.name()))
        ? Optional.of(new Generation(name, true))
        : Optional.empty();
  }

  /** Returns what the mapping says of each of the indexes, by their names; notes their numbers. */
  private TreeMap<String, JsonNode> all() throws IOException {
    var all = new TreeMap<String, JsonNode>();
    var mappings = client.send("GET", "/" + layout.name() + "-*/_mapping", "");
    for (var one : mappings.properties()) {
      var meta = one.getValue().path("mappings").path("_meta");
      if (meta.path(ClusterIndex.OWNER).asText().equals(layout.name())) {
        all.put(one.getKey(), meta);
        last = Math.max(last, number(one.getKey()));
      }
    }
    return all;
  }

  private static long number(String name) {
    try {
      return Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
    } catch (NumberFormatException e) {
      return 0; // another one's, which has no number
    }
  }

  private List<String> behindAlias() throws IOException {
    try {
      var names = new ArrayList<String>();
      client.send("GET", "/_alias/" + layout.name(), "").fieldNames().forEachRemaining(names::add);
      return names;
    } catch (ClusterException e) {
      if (e.status() != NOT_FOUND) {
        throw e;
      }
      return List.of();
    }
  }

  /** Creates an empty and partial index; returns its name. */
  String create() throws IOException {
    while (true) {
      var name = next();
      if (createUnlessTaken(name, Optional.empty())) {
        return name;
      }
    }
  }

  private String next() {
    last++;
    return layout.name() + "-" + TranscriptBytes.schema() + "-" + last;
  }

  private boolean createUnlessTaken(String name, Optional<String> alias) throws IOException {
    try {
      ClusterIndex.create(client, name, layout, alias);
      return true;
    } catch (ClusterException e) {
      if (e.status() != FIRST_ERROR || !e.type().equals(TAKEN)) {
        throw e;
      }
      return false;
    }
  }

  /** Lets the alias stand for an index, and for no other, at once. */
  void switchTo(String name) throws IOException {
    var body = ClusterClient.JSON.createObjectNode();
    var actions = body.putArray("actions");
    for (var old : behindAlias()) {
      actions.addObject().putObject("remove").put("index", old).put("alias", layout.name());
    }
    actions.addObject().putObject("add").put("index", name).put("alias", layout.name());
    client.send("POST", "/_aliases", body.toString());
  }

  /** Deletes an index, if it is there. */
  void delete(String name) throws IOException {
    client.send("DELETE", "/" + name + "?ignore_unavailable=true", "");
  }
}
