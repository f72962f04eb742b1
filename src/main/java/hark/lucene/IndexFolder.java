package hark.lucene;

import hark.lucene.schema.TranscriptDocument;
import hark.notice.StorageFault;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** The folder of an index: opens the index, or deletes one that cannot be opened. */
final class IndexFolder {

  private static final System.Logger LOG = System.getLogger(IndexFolder.class.getName());
  private static final String SCHEMA = "hark.schema";

  /** The key, in the data of a commit, that marks an index created empty and not filled since. */
  private static final String PARTIAL = "hark.partial";

  /** The number of bytes below which a disk counts as full. */
  private static final int PROBE = 1 << 16;

  /** The size of the write buffer in memory, in megabytes. */
  private static final double BUFFER = 48;

  /**
   * The number of leaves of similar size that may exist before they are merged, and the size in
   * megabytes below which all leaves count as similar. Fewer and larger than Lucene's defaults:
   * each word, with several forms, is looked up anew in each leaf, which is a considerable part of
   * the time of a usual search.
   */
  private static final double LEAVES = 3;

  private static final double SMALL_LEAF = 64;

  private IndexFolder() {}

  /** The treatment of an existing index when it is opened. */
  enum Opening {
    /** It is deleted, readable or not. */
    ANEW,
    /** It is used unless a file is missing or has no proper end; {@link #check} has to follow. */
    UNCHECKED,
    /** Every byte of it is read and compared with checksums first. */
    CHECKED
  }

  static IndexWriter openWriter(Path folder, Opening opening) throws IOException {
    Files.createDirectories(folder);
    var directory = FSDirectory.open(folder);
    try {
      return openWriter(directory, folder, opening);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriter openWriter(Directory directory, Path folder, Opening opening)
      throws IOException {
    boolean isNew = false;
    try {
      try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
        if (opening == Opening.ANEW || !isReadable(directory, folder, opening == Opening.CHECKED)) {
          deleteFiles(directory);
          isNew = true;
        }
      }
      var writer = new IndexWriter(directory, config());
      return isNew ? prepared(writer) : writer;
    } catch (LockObtainFailedException e) {
      throw new IndexInUseException(folder, e);
    }
  }

  /** Writes nothing to an existing index, so that it can be opened on a full disk. */
  private static IndexWriter prepared(IndexWriter writer) throws IOException {
    try {
      writer.setLiveCommitData(commitData(true).entrySet());
      writer.commit();
      return writer;
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /**
   * Opens an index that cannot be written. If there is none that can be read, returns an empty one
   * in memory.
   */
  static DirectoryReader openReader(Path folder) throws IOException {
    if (Files.isDirectory(folder)) { // opening a Lucene directory would create it
      var directory = FSDirectory.open(folder);
      if (isReadable(directory, folder, true)) {
        return DirectoryReader.open(directory);
      }
      directory.close();
    }
    var memory = new ByteBuffersDirectory();
    prepared(new IndexWriter(memory, config())).close();
    return DirectoryReader.open(memory);
  }

  /** Returns the reason why a folder cannot be written now; empty if it can. */
  static Optional<StorageFault> unwritable(Path folder) {
    try {
      var probe = Files.createTempFile(folder, "probe", ".tmp");
      try {
        Files.write(probe, new byte[PROBE]);
      } finally {
        Files.deleteIfExists(probe);
      }
      return Optional.empty();
    } catch (IOException e) {
      return StorageFault.ofWrite(e);
    }
  }

  /** Returns the data that a commit records on itself. */
  static Map<String, String> commitData(boolean isPartial) {
    return isPartial
        ? Map.of(SCHEMA, TranscriptDocument.SCHEMA, PARTIAL, "true")
        : Map.of(SCHEMA, TranscriptDocument.SCHEMA);
  }

  /** Checks, by the data of a commit, whether the index may be incomplete. */
  static boolean isPartial(Iterable<Map.Entry<String, String>> commitData) {
    for (var entry : commitData) {
      if (entry.getKey().equals(PARTIAL)) {
        return true;
      }
    }
    return false;
  }

  /** Checks whether a folder has a complete index of this version, according to its last commit. */
  static boolean isWhole(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var directory = FSDirectory.open(folder)) {
      var data = SegmentInfos.readLatestCommit(directory).getUserData();
      return TranscriptDocument.SCHEMA.equals(data.get(SCHEMA)) && !isPartial(data.entrySet());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "There is no readable index in " + folder, e);
      return false;
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(null)
        .setRAMBufferSizeMB(BUFFER)
        .setMergePolicy(
            new TieredMergePolicy().setSegmentsPerTier(LEAVES).setFloorSegmentMB(SMALL_LEAF));
  }

  /**
   * Reads every file once, so that any damage is found now and not during a search.
   *
   * @param isCancelled asked before each leaf; once it returns true, the rest is not read
   * @throws CorruptIndexException if a checksum does not fit
   */
  static void check(IndexReader reader, BooleanSupplier isCancelled) throws IOException {
    for (var leaf : reader.leaves()) {
      if (!isCancelled.getAsBoolean()) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  private static void deleteFiles(Directory directory) throws IOException {
    for (var file : directory.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
  }

  /** Checks whether there is an index that this version can use; otherwise logs the reason. */
  private static boolean isReadable(Directory directory, Path folder, boolean isChecked)
      throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      var schema = reader.getIndexCommit().getUserData().get(SCHEMA);
      if (TranscriptDocument.SCHEMA.equals(schema)) {
        if (isChecked) {
          check(reader, () -> false);
        }
        return true;
      }
      LOG.log(
          Level.INFO, "Another version of Hark wrote the index in {0}; it will be rebuilt", folder);
      return false;
    } catch (IndexNotFoundException e) {
      return false;
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | NoSuchFileException e) {
      LOG.log(Level.WARNING, "The index in " + folder + " is damaged and will be rebuilt: " + e);
      return false;
    }
  }
}
