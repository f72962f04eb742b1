package hark.ingest.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.ImportReceipt;
import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.ImportReceipt.ReceiptLanguage;
import hark.message.Message;
import hark.transcript.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The lines of the import journal, JSON objects of these kinds:
 *
 * <pre>
 * {"format":2,"generation":3}
 * {"submit":17,"source":"memories.ai","videos":["VI1",{"id":"VI2","title":"..."},4],"at":"2026-01-02T03:04:05Z"}
 * {"job":17,"state":"IMPORTED","reason":"","at":"...","receipt":{...}}
 * {"jobs":[18,[20,40]],"state":"NOT_READY","reason":"...","reasonMessage":{...},"at":"...","again":"...","asked":1}
 * {"begin":17}
 * {"clear":[17,[20,40]]}
 * {"paused":true}
 * {"seen":"memories.ai","videos":["VI1"]}
 * {"seenHashes":"..."}
 * {"next":19}
 * </pre>
 *
 * In order: the format of the lines that follow; jobs 17 and 18 are accepted, and the four numbers
 * after them belong to jobs that were removed; jobs have a new status; a transcript is about to be
 * parsed; finished jobs are removed; the queue is paused; these videos were once requested, given
 * by their IDs or by their hashes; lower numbers are in use.
 */
public final class JournalLine {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JournalLine() {}

  /** Creates the first line of a file. */
  public static ObjectNode header(int format, long generation) {
    return NODES.objectNode().put("format", format).put("generation", generation);
  }

  /** Creates the line that accepts jobs of one source with consecutive numbers. */
  public static ObjectNode submit(List<ImportJob> jobs) {
    var first = jobs.getFirst();
    var line = NODES.objectNode().put("submit", first.number()).put("source", first.source());
    var videos = line.putArray("videos");
    jobs.forEach(job -> videos.add(TranscriptRequestJson.write(job.request())));
    return line.put("at", first.submitted().toString());
  }

  public static ObjectNode status(ImportJob job) {
    var line = NODES.objectNode().put("job", job.number());
    writeStatus(line, job.status(), job.changed());
    return line;
  }

  /** Creates the line that gives several jobs the same status. */
  public static ObjectNode status(Collection<Long> numbers, JobStatus status, Instant at) {
    var line = NODES.objectNode();
    NumberRanges.write(line.putArray("jobs"), numbers);
    writeStatus(line, status, at);
    return line;
  }

  private static void writeStatus(ObjectNode line, JobStatus status, Instant at) {
    line.put("state", status.state().name());
    StoredMessages.write(line, "reason", status.reason());
    line.put("at", at.toString());
    status.retryAt().ifPresent(time -> line.put("again", time.toString()));
    if (status.attempts() > 0) {
      line.put("asked", status.attempts());
    }
    status.receipt().ifPresent(receipt -> writeReceipt(line.putObject("receipt"), receipt));
  }

  public static ObjectNode begin(long number) {
    return NODES.objectNode().put("begin", number);
  }

  public static ObjectNode clear(Collection<Long> numbers) {
    var line = NODES.objectNode();
    NumberRanges.write(line.putArray("clear"), numbers);
    return line;
  }

  public static ObjectNode paused(boolean paused) {
    return NODES.objectNode().put("paused", paused);
  }

  static ObjectNode next(long number) {
    return NODES.objectNode().put("next", number);
  }

  static ObjectNode seenHashes(String hashes) {
    return NODES.objectNode().put("seenHashes", hashes);
  }

  /**
   * Applies a line to the replayed state; does nothing if the line is of an unknown kind.
   *
   * @throws RuntimeException when the line is of a known kind and cannot be read
   */
  public static void apply(ObjectNode line, ReplayedJournal replayed) {
    if (line.has("submit")) {
      applySubmit(line, replayed);
    } else if (line.has("job")) {
      var status = readStatus(line);
      replayed.setStatus(line.required("job").longValue(), status, at(line));
    } else if (line.has("jobs")) {
      var status = readStatus(line);
      NumberRanges.read(line.path("jobs"), number -> replayed.setStatus(number, status, at(line)));
    } else if (line.has("begin")) {
      replayed.begin(line.path("begin").longValue());
    } else if (line.has("clear")) {
      NumberRanges.read(line.path("clear"), replayed::clear);
    } else if (line.has("paused")) {
      replayed.pause(line.path("paused").booleanValue());
    } else if (line.has("seen")) {
      var videos =
          line.required("videos").valueStream().map(id -> new VideoId(id.textValue())).toList();
      replayed.see(line.path("seen").textValue(), videos);
    } else if (line.has("seenHashes")) {
      replayed.seen().addAll(line.path("seenHashes").textValue());
    } else if (line.has("next")) {
      replayed.skip(line.required("next").longValue());
    }
  }

  private static void applySubmit(JsonNode line, ReplayedJournal replayed) {
    long number = line.required("submit").longValue();
    var source = line.required("source").textValue();
    var at = at(line);
    for (var video : line.required("videos")) {
      if (video.isNumber()) {
        number += video.longValue();
        replayed.skip(number);
      } else {
        replayed.accept(ImportJob.waiting(number++, TranscriptRequestJson.read(video, source), at));
      }
    }
  }

  private static Instant at(JsonNode line) {
    return Instant.parse(line.required("at").textValue());
  }

  private static JobStatus readStatus(JsonNode line) {
    return new JobStatus(
        JobState.valueOf(line.required("state").textValue()),
        readReason(line),
        Optional.ofNullable(line.get("receipt")).map(JournalLine::readReceipt),
        Optional.ofNullable(line.get("again")).map(time -> Instant.parse(time.textValue())),
        line.path("asked").asInt(0));
  }

  private static Message readReason(JsonNode line) {
    line.required("reason");
    return StoredMessages.read(line, "reason");
  }

  private static void writeReceipt(ObjectNode node, ImportReceipt receipt) {
    node.put("format", receipt.format())
        .put("encoding", receipt.encoding())
        .put("language", receipt.language().tag())
        .put("languageKnown", receipt.language().known().name())
        .put("read", receipt.read())
        .put("kept", receipt.kept())
        .put("mended", receipt.mended())
        .put("dropped", receipt.dropped());
    StoredMessages.writeAll(node, "repairs", receipt.repairs());
    node.put("wordsRead", receipt.wordsRead())
        .put("words", receipt.words())
        .put("took", receipt.took().toString());
  }

  /** Reads a receipt; older ones have no encoding, no language and no number of words read. */
  private static ImportReceipt readReceipt(JsonNode node) {
    node.required("repairs");
    long words = node.required("words").longValue();
    return new ImportReceipt(
        node.required("format").textValue(),
        node.path("encoding").asText(),
        readLanguage(node),
        node.required("read").intValue(),
        node.required("kept").intValue(),
        node.required("mended").intValue(),
        node.required("dropped").intValue(),
        StoredMessages.readAll(node, "repairs"),
        node.path("wordsRead").asLong(words),
        words,
        Duration.parse(node.required("took").textValue()));
  }

  private static ReceiptLanguage readLanguage(JsonNode node) {
    return node.has("language")
        ? new ReceiptLanguage(
            node.path("language").textValue(),
            LanguageOrigin.valueOf(node.required("languageKnown").textValue()))
        : ReceiptLanguage.UNKNOWN;
  }
}
