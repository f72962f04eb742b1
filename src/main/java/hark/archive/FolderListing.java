package hark.archive;

import hark.archive.disk.DurableFile;
import hark.archive.disk.FolderChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files in the folder of a video, by name.
 *
 * @param leftovers temporary files of uncommitted changes
 * @param strays files that the archive did not write
 */
record FolderListing(
    List<String> metadata,
    List<String> raws,
    boolean hasEdits,
    List<String> leftovers,
    List<String> strays) {

  /** Lists a folder; a missing one has no files. */
  static FolderListing of(Path folder) throws IOException {
    var listing =
        new FolderListing(
            new ArrayList<>(),
            new ArrayList<>(),
            Files.isRegularFile(folder.resolve(ArchiveLayout.EDITS), LinkOption.NOFOLLOW_LINKS),
            new ArrayList<>(),
            new ArrayList<>());
    ArchiveFolder.list(folder).forEach(listing::add);
    return listing;
  }

  private void add(Path file) {
    var name = file.getFileName().toString();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      strays.add(name);
    } else if (ArchiveLayout.isMetadata(name)) {
      metadata.add(name);
    } else if (ArchiveLayout.isRaw(name)) {
      raws.add(name);
    } else if (DurableFile.isLeftover(name)) {
      leftovers.add(name);
    } else if (!name.equals(ArchiveLayout.EDITS) && !name.equals(FolderChange.INTENT)) {
      strays.add(name);
    }
  }

  /** The raw files of one track. */
  List<String> raws(String trackKey) {
    return raws.stream().filter(name -> ArchiveLayout.trackKey(name).equals(trackKey)).toList();
  }

  /** Every file that the archive wrote, without a change that is under way. */
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
