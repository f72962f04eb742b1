package hark.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.access.Visitor.Means;
import hark.archive.disk.DurableFile;
import hark.ingest.store.SealedLine;
import hark.ingest.store.SealedLine.DamagedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The log of changes, on disk in two files of which the older one is replaced when the newer one is
 * full. Each line has a checksum. An entry that cannot be written is reported in the program's log,
 * and the change itself stands. Safe to share between threads.
 */
public final class AuditLog {

  /** The size at which a file is full, in bytes. */
  private static final long LARGEST = 4L << 20;

  private static final System.Logger LOG = System.getLogger(AuditLog.class.getName());

  /**
   * A change.
   *
   * @param who the name of the account, token or command; empty if the visitor is not known
   * @param means how the visitor was known; empty in entries of earlier versions
   * @param subject the identifier of a person at the provider; empty for others
   * @param issuer the address of the provider; empty for others
   * @param client the address of the client
   * @param request method and address
   * @param about what it concerned, as far as the address does not tell; may be empty
   */
  public record LoggedChange(
      Instant at,
      String who,
      Optional<Means> means,
      String subject,
      String issuer,
      String client,
      String request,
      String about) {

    public LoggedChange(Instant at, Visitor by, String client, String request, String about) {
      this(
          at,
          by.name(),
          Optional.of(by.means()),
          by.identity().map(ProvidedIdentity::subject).orElse(""),
          by.identity().map(ProvidedIdentity::issuer).orElse(""),
          client,
          request,
          about);
    }

    private static LoggedChange read(ObjectNode json) {
      return new LoggedChange(
          Instant.parse(json.required("at").textValue()),
          json.path("who").asText(),
          Optional.ofNullable(json.path("means").textValue()).map(Means::valueOf),
          json.path("subject").asText(),
          json.path("issuer").asText(),
          json.path("client").asText(),
          json.path("request").asText(),
          json.path("about").asText());
    }

    private ObjectNode json() {
      var json = JsonNodeFactory.instance.objectNode().put("at", at.toString()).put("who", who);
      means.ifPresent(one -> json.put("means", one.name()));
      if (!issuer.isEmpty()) {
        json.put("subject", subject).put("issuer", issuer);
      }
      return json.put("client", client).put("request", request).put("about", about);
    }
  }

  /**
   * The latest changes.
   *
   * @param changes the newest first
   * @param damaged the number of lines among them that cannot be read
   */
  public record Latest(List<LoggedChange> changes, int damaged) {}

  private final Path newer;
  private final Path older;
  private final long largest;

  private AuditLog(Path folder, long largest) {
    this.newer = folder.resolve("changes.log");
    this.older = folder.resolve("changes.older.log");
    this.largest = largest;
  }

  /** Opens the log in a folder, which is created when it is needed. */
  public static AuditLog open(Path folder) {
    return new AuditLog(folder, LARGEST);
  }

  /** Opens a log whose files are full at another size. */
  static AuditLog open(Path folder, long largest) {
    return new AuditLog(folder, largest);
  }

  /** Adds a change. */
  public synchronized void add(LoggedChange change) {
    var sealed = SealedLine.seal(change.json()) + "\n";
    try {
      DurableFile.createFolders(newer.getParent());
      var line = (endsWithinALine() ? "\n" + sealed : sealed).getBytes(StandardCharsets.UTF_8);
      if (Files.exists(newer) && Files.size(newer) + line.length > largest) {
        Files.move(newer, older, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.write(newer, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "A change could not be added to {0}: {1}", newer, e);
    }
  }

  /** Returns whether the last line was cut off, by a full disk or the end of the process. */
  private boolean endsWithinALine() throws IOException {
    if (!Files.exists(newer)) {
      return false;
    }
    try (var file = FileChannel.open(newer, StandardOpenOption.READ)) {
      var last = ByteBuffer.allocate(1);
      return file.read(last, Math.max(0, file.size() - 1)) == 1 && last.get(0) != '\n';
    }
  }

  /** Reads the latest changes. */
  public synchronized Latest latest(int most) {
    var lines = new ArrayDeque<String>();
    for (var file : List.of(older, newer)) {
      readLast(file, most, lines);
    }
    var changes = new ArrayList<LoggedChange>();
    int damaged = 0;
    for (var line : lines.reversed()) {
      try {
        var sealed = SealedLine.open(line);
        if (!sealed.sealed()) {
          damaged++;
        } else {
          changes.add(LoggedChange.read(sealed.json()));
        }
      } catch (DamagedException | RuntimeException e) {
        damaged++;
      }
    }
    return new Latest(List.copyOf(changes), damaged);
  }

  private static void readLast(Path file, int most, Deque<String> lines) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      // Bytes that are no UTF-8 are damage of one line.
      for (var line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
        if (!line.isEmpty()) { // as the only one of an empty file
          lines.addLast(line);
        }
        if (lines.size() > most) {
          lines.removeFirst();
        }
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "{0} cannot be read: {1}", file, e);
    }
  }
}
