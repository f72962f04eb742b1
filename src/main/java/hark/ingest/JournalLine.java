package hark.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.ImportJob.State;
import hark.transcript.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The lines of the journal of imports, JSON objects of three kinds:
 *
 * <pre>
 * {"submit":17,"source":"memories.ai","videos":["VI1","VI2"],"at":"2026-01-02T03:04:05Z"}
 * {"job":17,"state":"IMPORTED","reason":"","at":"...","receipt":{...}}
 * {"next":19}
 * </pre>
 *
 * The first accepts jobs 17 and 18. The second is a final state; others are not written, for a job
 * without one is waiting. The third says that lower numbers were given before.
 */
final class JournalLine {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JournalLine() {}

  static String submit(long first, String source, List<VideoId> videos, Instant at) {
    var line = MAPPER.createObjectNode().put("submit", first).put("source", source);
    var ids = line.putArray("videos");
    videos.forEach(video -> ids.add(video.value()));
    return write(line.put("at", at.toString()));
  }

  static String ended(ImportJob job) {
    var line =
        MAPPER
            .createObjectNode()
            .put("job", job.number())
            .put("state", job.state().name())
            .put("reason", job.reason())
            .put("at", job.changed().toString());
    job.receipt().ifPresent(receipt -> writeReceipt(line.putObject("receipt"), receipt));
    return write(line);
  }

  static String next(long number) {
    return write(MAPPER.createObjectNode().put("next", number));
  }

  /**
   * Does to the jobs what a line says.
   *
   * @return the lowest number that no job had when the line was written, as far as it tells
   * @throws JsonProcessingException when the line is no JSON
   * @throws RuntimeException when the JSON is none of the three kinds
   */
  static long apply(String text, SortedMap<Long, ImportJob> jobs) throws JsonProcessingException {
    var line = MAPPER.readTree(text);
    if (line.has("submit")) {
      return applySubmit(line, jobs);
    }
    return line.has("job") ? applyEnded(line, jobs) : line.required("next").longValue();
  }

  private static long applySubmit(JsonNode line, SortedMap<Long, ImportJob> jobs) {
    long number = line.required("submit").longValue();
    var source = line.required("source").textValue();
    var at = Instant.parse(line.required("at").textValue());
    for (var id : line.required("videos")) {
      jobs.put(number, ImportJob.waiting(number, new VideoId(id.textValue()), source, at));
      number++;
    }
    return number;
  }

  private static long applyEnded(JsonNode line, SortedMap<Long, ImportJob> jobs) {
    long number = line.required("job").longValue();
    var state = State.valueOf(line.required("state").textValue());
    var reason = line.required("reason").textValue();
    var at = Instant.parse(line.required("at").textValue());
    var receipt = Optional.ofNullable(line.get("receipt")).map(JournalLine::readReceipt);
    jobs.computeIfPresent(number, (n, job) -> job.become(state, reason, receipt, at));
    return number + 1;
  }

  private static void writeReceipt(ObjectNode node, ImportReceipt receipt) {
    node.put("format", receipt.format())
        .put("read", receipt.read())
        .put("kept", receipt.kept())
        .put("mended", receipt.mended())
        .put("dropped", receipt.dropped());
    var repairs = node.putArray("repairs");
    receipt.repairs().forEach(repairs::add);
    node.put("words", receipt.words()).put("took", receipt.took().toString());
  }

  private static ImportReceipt readReceipt(JsonNode node) {
    var repairs = new ArrayList<String>();
    node.required("repairs").forEach(repair -> repairs.add(repair.textValue()));
    return new ImportReceipt(
        node.required("format").textValue(),
        node.required("read").intValue(),
        node.required("kept").intValue(),
        node.required("mended").intValue(),
        node.required("dropped").intValue(),
        repairs,
        node.required("words").longValue(),
        Duration.parse(node.required("took").textValue()));
  }

  private static String write(ObjectNode line) {
    try {
      return MAPPER.writeValueAsString(line); // JSON strings hold no line break
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values can be written", e);
    }
  }
}
