package hark.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import hark.archive.ArchiveLoss;
import hark.archive.disk.DurableFile;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A folder for damaged files: each is kept unchanged, beside a text that describes the loss in
 * English and, in its last line, as kind and values. A text alone, which begins with the place of a
 * file, records that this one is missing. Files in the folder are never deleted or used again; a
 * notice is posted for each text until an operator removes it. Safe to share between threads.
 */
public final class DamagedFiles {

  private static final System.Logger LOG = System.getLogger(DamagedFiles.class.getName());
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String TEXT = ".lost.txt";
  private static final String MISSING = "Missing: ";
  private static final int LONGEST_TEXT = 2_000;
  private static final MessageCodec CODEC =
      new MessageCodec(FileLoss.values(), ArchiveLoss.values());
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final NoticeBoard notices;
  private final Clock clock;

  /**
   * @param folder created when it is needed
   */
  public DamagedFiles(Path folder, NoticeBoard notices, Clock clock) {
    this.folder = folder.toAbsolutePath().normalize();
    this.notices = notices;
    this.clock = clock;
  }

  /** Posts a notice for each text from earlier runs of Hark. */
  public void postEarlier() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var texts = Files.newDirectoryStream(folder, "*" + TEXT)) {
      for (var text : texts) {
        var content = read(text);
        var missing = missingFile(content);
        if (missing.isPresent()) {
          postMissing(missing.get(), loss(content.substring(content.indexOf('\n') + 1)));
        } else {
          var name = text.getFileName().toString();
          post(folder.resolve(name.substring(0, name.length() - TEXT.length())), loss(content));
        }
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The folder of damaged files cannot be listed: " + e);
    }
  }

  /** Returns the file that a text records as missing; empty if it records another loss. */
  private Optional<Path> missingFile(String text) {
    try {
      return text.lines()
          .findFirst()
          .filter(line -> line.startsWith(MISSING))
          .map(line -> folder.resolveSibling(line.substring(MISSING.length())).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty(); // not a text of Hark
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
  }

  /** Parses a loss: its text and, where this version or a later one wrote it, kind and values. */
  private static Message loss(String content) {
    int end = content.lastIndexOf('\n');
    var kind = parse(content.substring(end + 1));
    var text = kind.isObject() ? content.substring(0, Math.max(end, 0)) : content;
    var shown = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    return CODEC.message(TextNode.valueOf(shown), kind);
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance(); // a text of an older version
    }
  }

  /**
   * Moves a file or folder into this folder.
   *
   * @param loss of kinds of {@link FileLoss} or {@link ArchiveLoss}, so that it is known again
   *     after a restart
   */
  public void move(Path file, Message loss) throws IOException {
    var place = newPlace(file);
    DurableFile.createFolders(folder);
    Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    record(place, loss);
  }

  /** Copies a file into this folder; the file itself stays in place. */
  public void copy(Path file, Message loss) throws IOException {
    var place = newPlace(file);
    DurableFile.createFolders(folder);
    Files.copy(file, place);
    record(place, loss);
  }

  /**
   * Records that a file is missing, unless that is recorded already.
   *
   * @param file in the data folder
   */
  public synchronized void missing(Path file, Message loss) {
    var absolute = file.toAbsolutePath().normalize();
    LOG.log(System.Logger.Level.ERROR, "%s is missing. %s".formatted(absolute, english(loss)));
    postMissing(absolute, loss);
    try {
      var place = folder.resolve(name(absolute) + "-missing");
      if (!Files.exists(text(place))) {
        DurableFile.createFolders(folder);
        write(place, MISSING + folder.getParent().relativize(absolute) + "\n" + stored(loss));
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(
          System.Logger.Level.WARNING, "The report on " + absolute + " could not be stored: " + e);
    }
  }

  /** Reports a damaged file that stays in place. */
  public void report(Path file, Message loss) {
    LOG.log(
        System.Logger.Level.ERROR, "%s is damaged or missing. %s".formatted(file, english(loss)));
    post(file, loss);
  }

  private Path newPlace(Path file) {
    return folder.resolve(name(file) + "-" + STAMP.format(clock.instant()));
  }

  private static String name(Path file) {
    return file.toAbsolutePath().getParent().getFileName() + "-" + file.getFileName();
  }

  /** Returns the text that belongs to a place. */
  private static Path text(Path place) {
    return place.resolveSibling(place.getFileName() + TEXT);
  }

  private void record(Path place, Message loss) throws IOException {
    LOG.log(System.Logger.Level.ERROR, "%s was set aside. %s".formatted(place, english(loss)));
    post(place, loss);
    write(place, stored(loss));
  }

  private static String stored(Message loss) {
    return english(loss) + MessageCodec.toJson(loss).map(json -> "\n" + json).orElse("");
  }

  private static String english(Message loss) {
    return MessageTexts.ENGLISH.format(loss);
  }

  private static void write(Path place, String text) throws IOException {
    DurableFile.write(text(place), (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void post(Path place, Message loss) {
    boolean there = Files.exists(place);
    notices.post(
        there ? NoticeKind.FILE_SET_ASIDE : NoticeKind.FILE_MISSING, place.toString(), loss);
  }

  private void postMissing(Path file, Message loss) {
    notices.post(NoticeKind.FILE_MISSING, file.toString(), loss);
  }
}
