package hark.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.store.FileLoss;
import hark.ingest.store.SealedPair;
import hark.ingest.store.StoreFolder;
import hark.search.MisheardPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The list of names with what was rejected for each, on disk in a sealed file and a copy of it.
 * Names of the settings are listed too, but only changed there. Safe to share between threads.
 */
public final class NameList {

  /** The most names, those of the settings included. */
  public static final int MOST_NAMES = 200;

  /** The most places that are rejected for a name, and the most words. */
  public static final int MOST_REJECTED = 500;

  /** The state of a listed name. */
  private static final class ListEntry {

    private final ListedName name;

    /** False for a name of the settings, of which only what was rejected is stored. */
    private final boolean isStored;

    private final Set<String> words = new LinkedHashSet<>();
    private final Set<RejectedPlace> places = new LinkedHashSet<>();

    ListEntry(ListedName name, boolean isStored) {
      this.name = name;
      this.isStored = isStored;
    }

    boolean rejects(MisheardPlace place) {
      if (words.contains(place.heard())) {
        return true;
      }
      var one = RejectedPlace.of(place);
      return places.stream().anyMatch(rejected -> rejected.is(one));
    }
  }

  private final SealedPair files;
  private final Map<String, ListEntry> entries = new LinkedHashMap<>();
  private final Set<String> settings = new LinkedHashSet<>();

  private NameList(SealedPair files) {
    this.files = files;
  }

  /**
   * Opens the list in a folder. If one of its two files is damaged, it is set aside and the other
   * one is used; if both are, the list is empty, and a notice is posted.
   *
   * @param settings the names of the settings
   */
  public static NameList open(StoreFolder store, List<ListedName> settings) {
    var list = new NameList(new SealedPair(store, "names"));
    try {
      list.files.read(list::read, FileLoss.NAME_LIST, FileLoss.NAME_LIST_COPY);
    } catch (IOException e) {
      throw new UncheckedIOException("The list of names in " + store.path() + " is unusable", e);
    }
    for (var name : settings) {
      list.settings.add(name.key());
      list.entries.computeIfAbsent(name.key(), _ -> new ListEntry(name, false));
    }
    return list;
  }

  private void read(ObjectNode json) {
    var all = new LinkedHashMap<String, ListEntry>();
    for (var node : json.path("names")) {
      var name = new ListedName(node.required("name").textValue());
      var entry = new ListEntry(name, node.path("listed").asBoolean(true));
      node.path("rejectedWords").forEach(word -> entry.words.add(word.textValue()));
      node.path("rejected").forEach(place -> entry.places.add(place(place)));
      all.put(name.key(), entry);
    }
    entries.putAll(all);
  }

  private static RejectedPlace place(JsonNode node) {
    return new RejectedPlace(
        node.required("video").textValue(),
        node.required("track").textValue(),
        node.required("heard").textValue(),
        node.required("start").longValue(),
        node.required("text").intValue());
  }

  /** Returns the names, in the order in which they were added. */
  public synchronized List<ListedName> names() {
    return listed().map(entry -> entry.name).toList();
  }

  private Stream<ListEntry> listed() {
    return entries.values().stream()
        .filter(entry -> entry.isStored || settings.contains(entry.name.key()));
  }

  /** Returns the listed name with this key. */
  public synchronized Optional<ListedName> find(String key) {
    return listed().map(entry -> entry.name).filter(name -> name.key().equals(key)).findFirst();
  }

  /** Checks whether a name is one of the settings. */
  public synchronized boolean isOfSettings(ListedName name) {
    return settings.contains(name.key());
  }

  /**
   * Adds a name; it is on disk when this returns.
   *
   * @return false if it is listed already
   * @throws NameException if there are too many, or a newer version wrote the list
   */
  public synchronized boolean add(ListedName name) {
    if (find(name.key()).isPresent()) {
      return false;
    }
    if (names().size() >= MOST_NAMES) {
      throw new NameException(NameError.TOO_MANY_NAMES, MOST_NAMES);
    }
    change(() -> entries.put(name.key(), new ListEntry(name, true)));
    return true;
  }

  /**
   * Removes a name with all that was rejected for it.
   *
   * @return false if it is not listed
   * @throws NameException if it is one of the settings, or a newer version wrote the list
   */
  public synchronized boolean remove(ListedName name) {
    if (isOfSettings(name)) {
      throw new NameException(NameError.FROM_SETTINGS);
    }
    if (find(name.key()).isEmpty()) {
      return false;
    }
    change(() -> entries.remove(name.key()));
    return true;
  }

  /**
   * Rejects a place for a name.
   *
   * @throws NameException if the name is not listed, or too many places are rejected
   */
  public synchronized void reject(ListedName name, MisheardPlace place) {
    var entry = entry(name);
    if (entry.places.size() >= MOST_REJECTED) {
      throw new NameException(NameError.TOO_MANY_REJECTED, MOST_REJECTED);
    }
    change(() -> entry.places.add(RejectedPlace.of(place)));
  }

  /**
   * Rejects words for a name, wherever they are written.
   *
   * @throws NameException if the name is not listed, or too many words are rejected
   */
  public synchronized void reject(ListedName name, List<String> heard) {
    var entry = entry(name);
    if (entry.words.size() + heard.size() > MOST_REJECTED) {
      throw new NameException(NameError.TOO_MANY_REJECTED, MOST_REJECTED);
    }
    change(
        () -> {
          entry.words.addAll(heard);
          entry.places.removeIf(place -> heard.contains(place.heard()));
        });
  }

  /** Returns the words that are rejected for a name. */
  public synchronized List<String> rejectedWords(ListedName name) {
    return List.copyOf(entry(name).words);
  }

  /** Suggests words again that were rejected for a name, and the rejected places that have them. */
  public synchronized void allow(ListedName name, String heard) {
    var entry = entry(name);
    change(
        () -> {
          entry.words.remove(heard);
          entry.places.removeIf(place -> place.heard().equals(heard));
        });
  }

  /** Checks whether a place is rejected for a name. */
  synchronized boolean isRejected(ListedName name, MisheardPlace place) {
    var entry = entries.get(name.key());
    return entry == null || entry.rejects(place);
  }

  private ListEntry entry(ListedName name) {
    return listed()
        .filter(entry -> entry.name.key().equals(name.key()))
        .findFirst()
        .orElseThrow(() -> new NameException(NameError.NOT_LISTED));
  }

  /** Changes the list on disk and in memory, or neither. */
  private void change(Runnable change) {
    if (files.newerFormat().isPresent()) {
      throw new NameException(
          NameError.NEWER_FORMAT, Integer.toString(files.newerFormat().getAsInt()));
    }
    var before = json();
    change.run();
    try {
      files.write(json());
    } catch (RuntimeException e) {
      restore(before);
      throw e;
    }
  }

  private void restore(ObjectNode before) {
    var ofSettings = entries.values().stream().filter(entry -> !entry.isStored).toList();
    entries.clear();
    read(before);
    ofSettings.forEach(
        entry -> entries.computeIfAbsent(entry.name.key(), _ -> new ListEntry(entry.name, false)));
  }

  private ObjectNode json() {
    var root = JsonNodeFactory.instance.objectNode();
    var list = root.putArray("names");
    for (var entry : new ArrayList<>(entries.values())) {
      if (entry.isStored || !entry.words.isEmpty() || !entry.places.isEmpty()) {
        write(entry, list.addObject());
      }
    }
    return root;
  }

  private static void write(ListEntry entry, ObjectNode to) {
    to.put("name", entry.name.text());
    if (!entry.isStored) {
      to.put("listed", false);
    }
    var words = to.putArray("rejectedWords");
    entry.words.forEach(words::add);
    var places = to.putArray("rejected");
    for (var place : entry.places) {
      places
          .addObject()
          .put("video", place.video())
          .put("track", place.track())
          .put("heard", place.heard())
          .put("start", place.startMillis())
          .put("text", place.textHash());
    }
  }
}
