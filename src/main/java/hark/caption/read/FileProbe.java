package hark.caption.read;

import hark.caption.xml.XmlFile;
import java.util.Optional;
import java.util.Set;

/**
 * A caption file's text, with the properties by which several formats recognise their own. Each
 * property may need a scan of the whole text, so it is computed once, on first use. Used by one
 * thread.
 */
public final class FileProbe {

  /** The members by which files are recognised that have no better mark. */
  private static final Set<String> TELLING = Set.of("segments", "code", "data");

  private final String content;
  private Optional<JsonShape> shape = Optional.empty();
  private Optional<Optional<String>> member = Optional.empty();
  private Optional<String> root = Optional.empty();
  private Optional<BlockConventions> blocks = Optional.empty();

  /**
   * Creates a probe of a file.
   *
   * @param content without a byte order mark, not blank; lines may end with LF, CR LF or CR
   */
  public FileProbe(String content) {
    this.content = content;
  }

  public String content() {
    return content;
  }

  /** Returns the first line that is not blank; empty if there is none. */
  public String firstLine() {
    var lines = new LineReader(content);
    while (lines.next()) {
      if (!lines.line().isBlank()) {
        return lines.line();
      }
    }
    return "";
  }

  /** Returns the shape of the file; see {@link JsonShape#of}. */
  public JsonShape shape() {
    if (shape.isEmpty()) {
      shape = Optional.of(JsonShape.of(content));
    }
    return shape.get();
  }

  /**
   * Returns whether this is the first of {@code segments}, {@code code} and {@code data} in its
   * object.
   */
  public boolean begins(String name) {
    if (member.isEmpty()) {
      member = Optional.of(JsonFile.firstMember(content, TELLING));
    }
    return member.get().filter(name::equals).isPresent();
  }

  /** Returns the conventions of the file; see {@link BlockConventions#of}. */
  public BlockConventions blocks() {
    if (blocks.isEmpty()) {
      blocks = Optional.of(BlockConventions.of(content));
    }
    return blocks.get();
  }

  /** Returns the name of the outermost element; see {@link XmlFile#root}. */
  public String root() {
    if (root.isEmpty()) {
      root = Optional.of(XmlFile.root(content));
    }
    return root.get();
  }
}
