package hark.ingest.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.disk.DurableFile;
import hark.ingest.store.SealedFile.Content;
import hark.message.Message;
import hark.message.MessageTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A {@link SealedFile} and a copy of it, so that damage to one of them loses nothing. Both are
 * replaced as a whole, one after the other. Not safe for use by several threads.
 */
public final class SealedPair {

  private static final System.Logger LOG = System.getLogger(SealedPair.class.getName());

  private final StoreFolder store;
  private final Path first;
  private final Path second;
  private OptionalInt newerFormat = OptionalInt.empty();

  /**
   * @param name of the first file without its end, as {@code names}; the other one is {@code
   *     names.copy}
   */
  public SealedPair(StoreFolder store, String name) {
    this.store = store;
    this.first = store.path().resolve(name + ".json");
    this.second = store.path().resolve(name + ".copy.json");
  }

  /**
   * Reads the first file that is intact. A damaged one is set aside, and both are made equal again
   * if possible.
   *
   * @param reader takes the content in; throws a runtime exception if it has another structure
   * @param loss what is lost if neither is intact
   * @param copyLoss what is lost if only one of them is
   */
  public void read(Consumer<ObjectNode> reader, FileLoss loss, FileLoss copyLoss)
      throws IOException {
    var one = SealedFile.read(first);
    var other = SealedFile.read(second);
    var whole = taken(one, reader).or(() -> taken(other, reader));
    boolean isIntact = whole.isPresent() || newerFormat.isPresent();
    var message = Message.of(isIntact ? copyLoss : loss);
    setAside(first, one, message);
    setAside(second, other, message);
    if (one instanceof Content.Missing && other instanceof Content.Whole) {
      store.damagedFiles().missing(first, message);
    }
    if (one instanceof Content.Whole && other instanceof Content.Missing) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} was missing and is written again. {1}",
          second,
          MessageTexts.ENGLISH.format(message));
    }
    if (whole.isPresent() && newerFormat.isEmpty() && !one.equals(other)) {
      repair(whole.get());
    }
  }

  private Optional<ObjectNode> taken(Content content, Consumer<ObjectNode> reader) {
    if (newerFormat.isPresent()) {
      return Optional.empty();
    }
    if (content instanceof Content.Newer newer) {
      newerFormat = OptionalInt.of(newer.format());
    }
    try {
      if (content instanceof Content.Whole whole) {
        reader.accept(whole.json());
        return Optional.of(whole.json());
      }
    } catch (RuntimeException e) { // JSON of another structure
      LOG.log(System.Logger.Level.WARNING, "{0} cannot be used: {1}", first, e);
    }
    return Optional.empty();
  }

  private void setAside(Path file, Content content, Message loss) {
    if (content instanceof Content.Damaged) {
      try {
        store.damagedFiles().move(file, loss);
      } catch (IOException | UncheckedIOException e) {
        store.damagedFiles().report(file, loss);
      }
    }
  }

  private void repair(ObjectNode json) {
    try {
      write(json);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "{0} could not be repaired: {1}", first, e);
    }
  }

  /** Returns the first of the two files. */
  public Path first() {
    return first;
  }

  /** Returns the format of a newer version that wrote the files, which must not be changed. */
  public OptionalInt newerFormat() {
    return newerFormat;
  }

  /**
   * Replaces both files; they are on disk when this returns.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public void write(ObjectNode json) {
    try {
      DurableFile.createFolders(store.path());
      SealedFile.write(first, json);
      SealedFile.write(second, json);
    } catch (IOException e) {
      throw DurableFile.failure(first.getFileName() + " could not be written", store.path(), e);
    }
  }
}
