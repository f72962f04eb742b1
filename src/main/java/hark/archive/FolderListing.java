package hark.archive;

import hark.archive.disk.DurableFile;
import hark.archive.disk.FolderChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files in the folder of a video, by name.
 *
 * @param hasDeletions whether there is a {@link DeletionRecord}
 * @param leftovers temporary files of uncommitted changes
 * @param strays files that the archive did not write
 */
record FolderListing(
    List<String> metadata,
    List<String> raws,
    boolean hasEdits,
    boolean hasDeletions,
    List<String> leftovers,
    List<String> strays) {

  private static final Set<String> RECORDS =
      Set.of(ArchiveLayout.EDITS, ArchiveLayout.DELETED, FolderChange.INTENT);

  /** Lists a folder; a missing one has no files. */
  static FolderListing of(Path folder) throws IOException {
    var listing =
        new FolderListing(
            new ArrayList<>(),
            new ArrayList<>(),
            isFile(folder.resolve(ArchiveLayout.EDITS)),
            isFile(folder.resolve(ArchiveLayout.DELETED)),
            new ArrayList<>(),
            new ArrayList<>());
    ArchiveFolder.list(folder).forEach(listing::add);
    return listing;
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private void add(Path file) {
    var name = file.getFileName().toString();
    if (!isFile(file)) {
      strays.add(name);
    } else if (ArchiveLayout.isMetadata(name)) {
      metadata.add(name);
    } else if (ArchiveLayout.isRaw(name)) {
      raws.add(name);
    } else if (DurableFile.isLeftover(name)) {
      leftovers.add(name);
    } else if (!RECORDS.contains(name)) {
      strays.add(name);
    }
  }

  /** The raw files of one track. */
  List<String> raws(String trackKey) {
    return raws.stream().filter(name -> ArchiveLayout.trackKey(name).equals(trackKey)).toList();
  }

  /** Every file that the archive wrote for the video, without records of changes. */
  List<String> own() {
    var own = new ArrayList<>(metadata);
    own.addAll(raws);
    own.addAll(leftovers);
    if (hasEdits) {
      own.add(ArchiveLayout.EDITS);
    }
    return own;
  }

  boolean hasNothingOwn() {
    return own().isEmpty();
  }
}
