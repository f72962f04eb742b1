package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import hark.archive.disk.DurableFile;
import hark.ingest.store.FileLoss;
import hark.ingest.upload.UploadStore;
import hark.library.FileDamage;
import hark.library.LibraryFinding;
import hark.library.LibraryFinding.Kind;
import hark.library.StoredFiles;
import hark.message.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A check of the small files and the uploads: lists must be JSON, and checksums must match. The
 * journal may be written meanwhile; its last line counts only with its line feed.
 */
final class StoredFilesCheck implements StoredFiles {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SUM = ",\"sum\":\"";
  private static final int SUM_DIGITS = 8;

  private final DataFolder folder;

  private final UploadStore uploads;

  StoredFilesCheck(DataFolder folder, UploadStore uploads) {
    this.folder = folder;
    this.uploads = uploads;
  }

  @Override
  public List<LibraryFinding> check() {
    var findings = new ArrayList<LibraryFinding>();
    for (var file : list(folder.imports()).toList()) {
      if (file.toString().endsWith(".jsonl")) {
        checkLines(file, findings);
      } else if (file.toString().endsWith(".json")) {
        checkJson(file, findings);
      }
    }
    list(folder.uploads())
        .map(upload -> upload.resolve("upload.json"))
        .filter(Files::exists)
        .forEach(file -> checkJson(file, findings));
    for (var file : uploads.damaged()) {
      findings.add(damaged(file, Message.of(FileLoss.UPLOADED_FILE)));
    }
    return findings;
  }

  @Override
  public List<String> clearSetAside() {
    var deleted = new ArrayList<String>();
    if (!Files.isDirectory(folder.setAside(), LinkOption.NOFOLLOW_LINKS)) {
      return deleted;
    }
    try (var all = Files.walk(folder.setAside())) { // links are not followed
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          deleted.add(folder.name(path));
        }
        Files.deleteIfExists(path);
      }
      return deleted;
    } catch (IOException e) {
      throw DurableFile.failure(
          "Files that were set aside could not be deleted", folder.setAside(), e);
    }
  }

  private static Stream<Path> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      return Stream.empty(); // no files yet
    }
  }

  private void checkJson(Path file, List<LibraryFinding> findings) {
    try {
      if (!MAPPER.readTree(Files.readAllBytes(file)).isContainerNode()) {
        findings.add(damaged(file, Message.of(FileDamage.EMPTY)));
      }
    } catch (IOException e) {
      findings.add(damaged(file, Message.of(FileDamage.NOT_JSON)));
    }
  }

  private void checkLines(Path file, List<LibraryFinding> findings) {
    long damaged = 0;
    try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      var line = lines.readLine();
      while (line != null) {
        var following = lines.readLine();
        damaged += following == null || isWhole(line) ? 0 : 1;
        line = following;
      }
    } catch (IOException e) {
      findings.add(damaged(file, Message.of(FileDamage.UNREADABLE)));
    }
    if (damaged > 0) {
      findings.add(damaged(file, Message.of(FileDamage.LINES, damaged)));
    }
  }

  private static boolean isWhole(String line) {
    try {
      int end = line.length() - SUM.length() - SUM_DIGITS - "\"}".length();
      boolean hasSum = end > 0 && line.startsWith(SUM, end);
      return MAPPER.readTree(line).isObject()
          && (!hasSum || line.startsWith(sum(line.substring(0, end)), end + SUM.length()));
    } catch (IOException e) {
      return false;
    }
  }

  private static String sum(String text) {
    var sum = new CRC32C();
    sum.update(text.getBytes(UTF_8));
    return "%08x".formatted(sum.getValue());
  }

  private LibraryFinding damaged(Path file, Message detail) {
    return new LibraryFinding(Kind.FILE_DAMAGED, folder.name(file), detail);
  }
}
