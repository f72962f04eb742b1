package hark.lucene;

import hark.lucene.IndexFolder.Opening;
import hark.notice.StorageFault;
import hark.search.IndexUnwritableException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * An open index: the readers and, unless the folder is unwritable, the writer that they follow.
 * Safe to share between threads.
 */
final class OpenIndex {

  private static final System.Logger LOG = System.getLogger(OpenIndex.class.getName());

  private final Directory directory;
  private final Optional<IndexWriter> writer;
  private final IndexSnapshots snapshots;
  private final Optional<StorageFault> unwritable;
  private volatile boolean partial;

  private OpenIndex(IndexWriter writer) throws IOException {
    this.directory = writer.getDirectory();
    this.writer = Optional.of(writer);
    this.snapshots = new IndexSnapshots(writer);
    snapshots.prepareSounds();
    this.unwritable = Optional.empty();
    this.partial = IndexFolder.isPartial(writer.getLiveCommitData());
  }

  private OpenIndex(DirectoryReader reader, StorageFault unwritable) throws IOException {
    this.directory = reader.directory();
    this.writer = Optional.empty();
    this.snapshots = new IndexSnapshots(reader);
    snapshots.prepareSounds();
    this.unwritable = Optional.of(unwritable);
    this.partial = IndexFolder.isPartial(reader.getIndexCommit().getUserData().entrySet());
  }

  /**
   * Opens an index for writing or, if the disk is full or read-only, for reading: as it last was on
   * disk or, if that is damaged, empty and in memory.
   */
  static OpenIndex of(Path folder, Opening opening) throws IOException {
    try {
      return new OpenIndex(IndexFolder.openWriter(folder, opening));
    } catch (IOException e) {
      var reason = StorageFault.ofWrite(e);
      if (reason.isEmpty()) {
        throw e;
      }
      LOG.log(Level.WARNING, "The index in {0} is opened read-only: {1}", folder, e.getMessage());
      return openReadOnly(folder, reason.get());
    }
  }

  /** Opens an index for reading only. */
  static OpenIndex openReadOnly(Path folder, StorageFault reason) throws IOException {
    return new OpenIndex(IndexFolder.openReader(folder), reason);
  }

  IndexSnapshots snapshots() {
    return snapshots;
  }

  /** Returns the writer; fails if the index is read-only. */
  IndexWriter writer() {
    return writer.orElseThrow(() -> new IndexUnwritableException(unwritable.orElseThrow(), null));
  }

  /** Returns the reason why the index is read-only; empty if it is writable. */
  Optional<StorageFault> unwritable() {
    return unwritable;
  }

  /** Returns the reason why the writer failed, if that was lack of space or permission. */
  Optional<StorageFault> failure() {
    return writer.map(IndexWriter::getTragicException).flatMap(StorageFault::ofWrite);
  }

  boolean isPartial() {
    return partial;
  }

  /** Sets whether the next commit records the index as incomplete. */
  void setPartial(boolean isPartial) {
    writer().setLiveCommitData(IndexFolder.commitData(isPartial).entrySet());
    partial = isPartial;
  }

  /** Commits pending changes, unless the writer is broken, and closes readers before the writer. */
  void close() throws IOException {
    if (writer.isPresent()) {
      IOUtils.close(snapshots, writer.get(), directory);
    } else {
      IOUtils.close(snapshots, directory);
    }
  }

  /** Closes without writing anything. */
  void closeBroken() {
    try {
      snapshots.close();
      if (writer.isPresent()) {
        writer.get().rollback();
      }
      directory.close();
    } catch (IOException | IllegalStateException e) {
      LOG.log(Level.DEBUG, "A damaged index could not be closed properly", e);
    }
  }
}
