package hark.caption.read;

import java.util.Optional;
import java.util.Set;

/**
 * A caption file's text, and what several formats ask of it to know their own. Each look may go
 * through the whole text, so it is taken once, when it is first asked for. Used by one thread.
 */
public final class FileProbe {

  /** Members by which files are told apart that have no better mark. */
  private static final Set<String> TELLING = Set.of("segments", "code", "data");

  private final String content;
  private Optional<JsonShape> shape = Optional.empty();
  private Optional<Optional<String>> member = Optional.empty();
  private Optional<String> root = Optional.empty();
  private Optional<BlockConventions> blocks = Optional.empty();

  /**
   * @param content without a byte order mark, not blank; lines may end with LF, CR LF or CR
   */
  public FileProbe(String content) {
    this.content = content;
  }

  public String content() {
    return content;
  }

  /** See {@link JsonShape#of}. */
  public JsonShape shape() {
    if (shape.isEmpty()) {
      shape = Optional.of(JsonShape.of(content));
    }
    return shape.get();
  }

  /** Whether this is the first of {@code segments}, {@code code} and {@code data} in its object. */
  public boolean begins(String name) {
    if (member.isEmpty()) {
      member = Optional.of(JsonFile.firstMember(content, TELLING));
    }
    return member.get().filter(name::equals).isPresent();
  }

  /** See {@link BlockConventions#of}. */
  public BlockConventions blocks() {
    if (blocks.isEmpty()) {
      blocks = Optional.of(BlockConventions.of(content));
    }
    return blocks.get();
  }

  /** See {@link XmlFile#root}. */
  public String root() {
    if (root.isEmpty()) {
      root = Optional.of(XmlFile.root(content));
    }
    return root.get();
  }
}
