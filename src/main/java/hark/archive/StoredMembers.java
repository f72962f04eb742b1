package hark.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * The JSON files of a video as they are stored, so that members which this version does not know
 * outlive an export and a restore. Must not be changed.
 */
public final class StoredMembers {

  /** No files. */
  public static final StoredMembers NONE = new StoredMembers(Map.of());

  private final Map<String, ObjectNode> files;

  /**
   * @param files by their names
   */
  StoredMembers(Map<String, ObjectNode> files) {
    this.files = Map.copyOf(files);
  }

  /** Returns the members of a file; an empty object if there is no such file. */
  ObjectNode of(String name) {
    return files.getOrDefault(name, JsonNodeFactory.instance.objectNode());
  }

  /** Returns the same without those of the edits. */
  public StoredMembers withoutEdits() {
    var others = new HashMap<>(files);
    others.remove(ArchiveLayout.EDITS);
    return new StoredMembers(others);
  }

  /** Returns the members of a file over those that it had before. */
  ObjectNode over(ObjectNode before, String name) {
    var both = before.deepCopy();
    putAll(of(name), both);
    return both;
  }

  private static void putAll(ObjectNode from, ObjectNode to) {
    from.properties()
        .forEach(
            member -> {
              if (member.getValue() instanceof ObjectNode object
                  && to.get(member.getKey()) instanceof ObjectNode under) {
                putAll(object, under);
              } else {
                to.set(member.getKey(), member.getValue());
              }
            });
  }
}
