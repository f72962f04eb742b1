package hark.app;

import hark.archive.disk.DurableFile;
import hark.library.ExtraFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** The files with the state of the queue and the feeds, which a backup contains. */
final class ImportStateFiles implements ExtraFiles {

  private final Path folder;

  /**
   * @param folder the folder of the files
   */
  ImportStateFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !DurableFile.isLeftover(file))
          .map(file -> folder.getFileName() + "/" + file.getFileName())
          .sorted()
          .toList();
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(folder.resolveSibling(name));
  }
}
