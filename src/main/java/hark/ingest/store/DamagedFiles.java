package hark.ingest.store;

import hark.archive.DurableFile;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A folder for damaged files: each is kept unchanged, beside a text that describes the loss. Files
 * in it are never deleted or used again; a notice is posted for each text until an operator removes
 * it. Safe to share between threads.
 */
public final class DamagedFiles {

  private static final System.Logger LOG = System.getLogger(DamagedFiles.class.getName());
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String TEXT = ".lost.txt";
  private static final int LONGEST_TEXT = 2_000;

  private final Path folder;
  private final NoticeBoard notices;
  private final Clock clock;

  /**
   * @param folder created when it is needed
   */
  public DamagedFiles(Path folder, NoticeBoard notices, Clock clock) {
    this.folder = folder;
    this.notices = notices;
    this.clock = clock;
  }

  /** Posts a notice for each text from earlier runs of Hark. */
  public void postEarlier() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.newDirectoryStream(folder, "*" + TEXT)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        name = name.substring(0, name.length() - TEXT.length());
        post(folder.resolve(name), read(file));
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The folder of damaged files cannot be listed: " + e);
    }
  }

  private static String read(Path file) throws IOException {
    var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  /**
   * Moves a file or folder into this folder.
   *
   * @param loss one or two sentences that describe the loss
   */
  public void move(Path file, String loss) throws IOException {
    var place = newPlace(file);
    DurableFile.createFolders(folder);
    Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    record(place, loss);
  }

  /** Copies a file into this folder; the file itself stays in place. */
  public void copy(Path file, String loss) throws IOException {
    var place = newPlace(file);
    DurableFile.createFolders(folder);
    Files.copy(file, place);
    record(place, loss);
  }

  /** Records that a file is missing. */
  public void missing(Path file, String loss) {
    try {
      DurableFile.createFolders(folder);
      record(newPlace(file), loss);
    } catch (IOException e) {
      report(file, loss);
    }
  }

  /** Reports a damaged file that stays in place. */
  public void report(Path file, String loss) {
    LOG.log(System.Logger.Level.ERROR, "%s is damaged or missing. %s".formatted(file, loss));
    post(file, loss);
  }

  private Path newPlace(Path file) {
    var parent = file.toAbsolutePath().getParent().getFileName();
    return folder.resolve(
        "%s-%s-%s".formatted(parent, file.getFileName(), STAMP.format(clock.instant())));
  }

  private void record(Path place, String loss) throws IOException {
    LOG.log(System.Logger.Level.ERROR, "%s was set aside. %s".formatted(place, loss));
    post(place, loss);
    var text = place.resolveSibling(place.getFileName() + TEXT);
    DurableFile.write(text, (loss + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void post(Path place, String loss) {
    boolean there = Files.exists(place);
    notices.post(
        there ? NoticeKind.FILE_SET_ASIDE : NoticeKind.FILE_MISSING, place.toString(), loss);
  }
}
