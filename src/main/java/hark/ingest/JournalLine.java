package hark.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.ImportJob.State;
import hark.ingest.ImportReceipt.Knowledge;
import hark.ingest.ImportReceipt.Language;
import hark.transcript.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The lines of the journal of imports, JSON objects of these kinds:
 *
 * <pre>
 * {"submit":17,"source":"memories.ai","videos":["VI1",{"id":"VI2","title":"..."}],"at":"2026-01-02T03:04:05Z"}
 * {"job":17,"state":"IMPORTED","reason":"","at":"...","receipt":{...}}
 * {"job":18,"state":"NOT_READY","reason":"...","at":"...","again":"...","asked":1}
 * {"clear":[17]}
 * {"paused":true}
 * {"seen":"memories.ai","videos":["VI1"]}
 * {"next":19}
 * </pre>
 *
 * The first accepts jobs 17 and 18. The next two say how a job stands; that it is being imported is
 * not written, for what was being done is done again. Then: finished jobs are no longer shown;
 * nothing is imported for now; these videos were asked for at some time; lower numbers were given.
 */
final class JournalLine {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JournalLine() {}

  /** Accepts jobs of one source whose numbers follow each other. */
  static String submit(List<ImportJob> jobs) {
    var first = jobs.getFirst();
    var line =
        MAPPER.createObjectNode().put("submit", first.number()).put("source", first.source());
    var videos = line.putArray("videos");
    jobs.forEach(job -> videos.add(WantedJson.write(job.wanted())));
    return write(line.put("at", first.submitted().toString()));
  }

  static String stands(ImportJob job) {
    var line =
        MAPPER
            .createObjectNode()
            .put("job", job.number())
            .put("state", job.state().name())
            .put("reason", job.reason())
            .put("at", job.changed().toString());
    job.again().ifPresent(time -> line.put("again", time.toString()));
    if (job.standing().asked() > 0) {
      line.put("asked", job.standing().asked());
    }
    job.receipt().ifPresent(receipt -> writeReceipt(line.putObject("receipt"), receipt));
    return write(line);
  }

  static String clear(Collection<Long> numbers) {
    var line = MAPPER.createObjectNode();
    var list = line.putArray("clear");
    numbers.forEach(number -> list.add(number));
    return write(line);
  }

  static String paused(boolean paused) {
    return write(MAPPER.createObjectNode().put("paused", paused));
  }

  private static String next(long number) {
    return write(MAPPER.createObjectNode().put("next", number));
  }

  private static String seen(String source, Collection<VideoId> videos) {
    var line = MAPPER.createObjectNode().put("seen", source);
    var ids = line.putArray("videos");
    videos.forEach(video -> ids.add(video.value()));
    return write(line);
  }

  /** The fewest lines that say the same as a ledger. */
  static List<String> all(Ledger ledger) {
    var lines = new ArrayList<String>();
    lines.add(next(ledger.next()));
    lines.add(paused(ledger.paused()));
    ledger.seen().forEach((source, videos) -> lines.add(seen(source, videos)));
    for (var job : ledger.jobs().values()) {
      lines.add(submit(List.of(job)));
      if (!job.standing().equals(Standing.waiting(0))) {
        lines.add(stands(job));
      }
    }
    return lines;
  }

  /**
   * Does to a ledger what a line says.
   *
   * @throws JsonProcessingException when the line is no JSON
   * @throws RuntimeException when the JSON is of none of the kinds
   */
  static void apply(String text, Ledger ledger) throws JsonProcessingException {
    var line = MAPPER.readTree(text);
    if (line.has("submit")) {
      applySubmit(line, ledger);
    } else if (line.has("job")) {
      applyStanding(line, ledger);
    } else if (line.has("clear")) {
      line.path("clear").forEach(number -> ledger.clear(number.longValue()));
    } else if (line.has("paused")) {
      ledger.pause(line.path("paused").booleanValue());
    } else if (line.has("seen")) {
      var videos =
          line.required("videos").valueStream().map(id -> new VideoId(id.textValue())).toList();
      ledger.see(line.path("seen").textValue(), videos);
    } else {
      ledger.skip(line.required("next").longValue());
    }
  }

  private static void applySubmit(JsonNode line, Ledger ledger) {
    long number = line.required("submit").longValue();
    var source = line.required("source").textValue();
    var at = Instant.parse(line.required("at").textValue());
    for (var video : line.required("videos")) {
      ledger.accept(ImportJob.waiting(number++, WantedJson.read(video, source), at));
    }
  }

  private static void applyStanding(JsonNode line, Ledger ledger) {
    var standing =
        new Standing(
            State.valueOf(line.required("state").textValue()),
            line.required("reason").textValue(),
            Optional.ofNullable(line.get("receipt")).map(JournalLine::readReceipt),
            Optional.ofNullable(line.get("again")).map(time -> Instant.parse(time.textValue())),
            line.path("asked").asInt(0));
    var at = Instant.parse(line.required("at").textValue());
    ledger.stand(line.required("job").longValue(), standing, at);
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
    var repairs = node.putArray("repairs");
    receipt.repairs().forEach(repairs::add);
    node.put("wordsRead", receipt.wordsRead())
        .put("words", receipt.words())
        .put("took", receipt.took().toString());
  }

  /** Older receipts have no encoding, no language and no number of words that were read. */
  private static ImportReceipt readReceipt(JsonNode node) {
    var repairs = new ArrayList<String>();
    node.required("repairs").forEach(repair -> repairs.add(repair.textValue()));
    long words = node.required("words").longValue();
    return new ImportReceipt(
        node.required("format").textValue(),
        node.path("encoding").asText(),
        readLanguage(node),
        node.required("read").intValue(),
        node.required("kept").intValue(),
        node.required("mended").intValue(),
        node.required("dropped").intValue(),
        repairs,
        node.path("wordsRead").asLong(words),
        words,
        Duration.parse(node.required("took").textValue()));
  }

  private static Language readLanguage(JsonNode node) {
    return node.has("language")
        ? new Language(
            node.path("language").textValue(),
            Knowledge.valueOf(node.required("languageKnown").textValue()))
        : Language.UNKNOWN;
  }

  private static String write(ObjectNode line) {
    try {
      return MAPPER.writeValueAsString(line); // JSON strings hold no line break
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values can be written", e);
    }
  }
}
