package hark.archive.disk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An atomic change of several files of one folder. New files are written under temporary names;
 * then one file, {@value #INTENT}, lists the files to rename and delete, and once it exists the
 * change is committed. After a crash, {@link #finish} completes it. A change of a single file needs
 * no list. Used by one thread, and by one at a time in a folder.
 */
public final class FolderChange {

  /** No other file of the archive has this name. */
  public static final String INTENT = "~change.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int FORMAT = 1;
  private static final System.Logger LOG = System.getLogger(FolderChange.class.getName());

  /** The content of the list: new names by temporary names, and names to delete. */
  private record Intent(int format, Map<String, String> moves, Set<String> deletes) {}

  /** The list of a change cannot be read, which no crash causes. */
  public static final class DamagedChangeException extends IOException {
    private DamagedChangeException(Throwable cause) {
      super("The list of a change cannot be understood", cause);
    }
  }

  private final DiskOperations disk;
  private final Path folder;
  private final Map<String, String> moves = new LinkedHashMap<>();
  private final Set<String> deletes = new LinkedHashSet<>();

  public FolderChange(DiskOperations disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /** Writes a file that gets its name when the change is committed. */
  public void put(String name, byte[] content) throws IOException {
    var temporary = DurableFile.temporaryName();
    moves.put(temporary, name);
    disk.create(folder.resolve(temporary), content);
  }

  /** Adds a deletion to the change, unless it writes a file with this name. */
  public void delete(String name) {
    deletes.add(name);
  }

  /**
   * Commits the change; it is on disk when this returns. If it throws, a change of several files is
   * not committed. If renaming or deleting fails once the list is on disk, the change is committed
   * all the same: {@link #finish} completes it.
   */
  public void commit() throws IOException {
    deletes.removeAll(moves.values());
    if (moves.size() + deletes.size() > 1) {
      var intent = new Intent(FORMAT, moves, deletes);
      var temporary = folder.resolve(DurableFile.temporaryName());
      disk.create(temporary, MAPPER.writeValueAsBytes(intent));
      disk.move(temporary, folder.resolve(INTENT));
      syncOrWithdraw();
      try {
        apply(disk, folder, intent);
      } catch (IOException e) {
        LOG.log(
            System.Logger.Level.WARNING, "A change of {0} will be completed later: {1}", folder, e);
      }
    } else if (!moves.isEmpty() || !deletes.isEmpty()) {
      rename(disk, folder, moves);
      remove(disk, folder, deletes);
      disk.sync(folder);
    }
  }

  /**
   * Forces the list to disk. If that fails, the list is deleted, since the next read would complete
   * the change that failed for the caller; if that fails too, the change is committed.
   */
  private void syncOrWithdraw() throws IOException {
    try {
      disk.sync(folder);
    } catch (IOException e) {
      if (withdraw(e)) {
        throw e;
      }
    }
  }

  private boolean withdraw(IOException cause) {
    try {
      disk.delete(folder.resolve(INTENT));
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING, "A change of {0} may not be durable: {1}", folder, cause);
      return false;
    }
    try {
      disk.sync(folder);
    } catch (IOException e) {
      moves.clear(); // the list may be there again after a crash, and then needs its files
    }
    return true;
  }

  /** Deletes the new files of a change that was not committed; does nothing otherwise. */
  public void discard() {
    if (Files.exists(folder.resolve(INTENT))) {
      return;
    }
    for (var temporary : moves.keySet()) {
      try {
        disk.delete(folder.resolve(temporary));
      } catch (IOException e) {
        // The next opening deletes it.
      }
    }
  }

  /** Returns whether a committed change is not yet complete. */
  public static boolean isPending(Path folder) {
    return Files.exists(folder.resolve(INTENT));
  }

  /**
   * Completes a committed change, if there is one.
   *
   * @throws DamagedException when the list cannot be read
   */
  public static void finish(DiskOperations disk, Path folder) throws IOException {
    if (isPending(folder)) {
      apply(disk, folder, read(folder.resolve(INTENT)));
    }
  }

  private static Intent read(Path file) throws IOException {
    try {
      var intent = MAPPER.readValue(Files.readAllBytes(file), Intent.class);
      check(intent);
      return intent;
    } catch (JsonProcessingException e) {
      throw new DamagedChangeException(e);
    }
  }

  private static void check(Intent intent) throws DamagedChangeException {
    Predicate<String> isName =
        name -> name != null && !name.isEmpty() && !name.contains("/") && !name.contains("\\");
    if (intent.format() != FORMAT
        || intent.moves() == null
        || intent.deletes() == null
        || !intent.moves().keySet().stream().allMatch(DurableFile::isLeftover)
        || !intent.moves().values().stream().allMatch(isName)
        || !intent.deletes().stream().allMatch(isName)) {
      throw new DamagedChangeException(null);
    }
  }

  private static void apply(DiskOperations disk, Path folder, Intent intent) throws IOException {
    rename(disk, folder, intent.moves());
    remove(disk, folder, intent.deletes());
    disk.sync(folder);
    disk.delete(folder.resolve(INTENT));
  }

  private static void rename(DiskOperations disk, Path folder, Map<String, String> moves)
      throws IOException {
    for (var move : moves.entrySet()) {
      var from = folder.resolve(move.getKey());
      if (Files.exists(from)) { // otherwise it is renamed already
        disk.move(from, folder.resolve(move.getValue()));
      }
    }
  }

  private static void remove(DiskOperations disk, Path folder, Set<String> names)
      throws IOException {
    for (var name : names) {
      disk.delete(folder.resolve(name));
    }
  }
}
