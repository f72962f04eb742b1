package hark.ingest.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.disk.DurableFile;
import hark.ingest.store.SealedLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;

/**
 * A copy of a journal without obsolete lines: removed jobs, statuses that others followed, and seen
 * videos, which are written again as hashes. Lines of unknown kinds and unknown members of lines
 * are copied unchanged. The file is read twice, line by line; memory holds only the number of the
 * line with the last status of each job.
 */
final class JournalCompaction {

  /** The size of the compacted journal. */
  record CompactionResult(long lines, long bytes) {}

  private final long generation;
  private final JournalRetention kept;
  private final Map<Long, Long> deciding = new HashMap<>();
  private long next = 1;
  private long pausing = -1;
  private long position;
  private OutputStream out;
  private long lines;
  private long bytes;
  private IOException failure;

  private JournalCompaction(long generation, JournalRetention kept) {
    this.generation = generation;
    this.kept = kept;
  }

  /** Replaces a journal by its compacted copy; on disk when this returns. */
  static CompactionResult run(Path journal, long generation, JournalRetention kept)
      throws IOException {
    return run(journal, generation, kept, Long.MAX_VALUE).orElseThrow();
  }

  /**
   * Replaces a journal by its compacted copy only if that is shorter than this, in bytes; empty if
   * not.
   */
  static Optional<CompactionResult> run(
      Path journal, long generation, JournalRetention kept, long shorterThan) throws IOException {
    var compaction = new JournalCompaction(generation, kept);
    JournalReader.read(journal, compaction::survey);
    compaction.position = 0;
    return compaction.write(journal, shorterThan);
  }

  private void survey(ObjectNode line) {
    position++;
    check(line);
    if (line.has("submit")) {
      long number = line.path("submit").asLong();
      for (var video : line.path("videos")) {
        number += video.isNumber() ? video.longValue() : 1;
      }
      next = Math.max(next, number);
    } else if (line.has("job")) {
      decide(line.path("job").asLong());
    } else if (line.has("jobs")) {
      NumberRanges.read(line.path("jobs"), this::decide);
    } else if (line.has("paused")) {
      pausing = position;
    } else if (line.has("next")) {
      next = Math.max(next, line.path("next").asLong());
    }
  }

  private void decide(long number) {
    next = Math.max(next, number + 1);
    if (kept.job(number)) {
      deciding.put(number, position);
    }
  }

  private Optional<CompactionResult> write(Path journal, long shorterThan) throws IOException {
    var temporary = journal.resolveSibling(UUID.randomUUID() + ".tmp");
    try {
      try (var channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        put(JournalLine.header(JournalReader.FORMAT, generation));
        put(JournalLine.next(next));
        kept.seen(hashes -> put(JournalLine.seenHashes(hashes)));
        JournalReader.read(journal, this::copy);
        if (failure != null) {
          throw failure;
        }
        out.flush();
        channel.force(true);
      }
      if (bytes >= shorterThan) {
        return Optional.empty();
      }
      Files.move(temporary, journal, StandardCopyOption.ATOMIC_MOVE);
      DurableFile.syncFolder(journal.toAbsolutePath().getParent());
      return Optional.of(new CompactionResult(lines, bytes));
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * @throws RuntimeException when the line cannot be read, so that it is left out
   */
  private static void check(ObjectNode line) {
    JournalLine.apply(line, new ReplayedJournal(QueueLimits.NONE));
  }

  private void copy(ObjectNode line) {
    position++;
    check(line);
    if (line.has("format") || line.has("next") || line.has("seen") || line.has("seenHashes")) {
      return;
    }
    if (line.has("submit")) {
      copySubmit(line);
    } else if (line.has("job")) {
      if (decides(line.path("job").asLong())) {
        put(line);
      }
    } else if (line.has("jobs")) {
      copySome(line, "jobs", this::decides);
    } else if (line.has("clear")) {
      copySome(line, "clear", kept::job);
    } else if (line.has("begin")) {
      long number = line.path("begin").asLong();
      if (kept.job(number) && deciding.getOrDefault(number, 0L) < position) {
        put(line);
      }
    } else if (!line.has("paused") || position == pausing) {
      put(line);
    }
  }

  private boolean decides(long number) {
    return deciding.getOrDefault(number, -1L) == position;
  }

  private void copySome(ObjectNode line, String member, LongPredicate condition) {
    var numbers = new ArrayList<Long>();
    NumberRanges.read(
        line.path(member),
        number -> {
          if (condition.test(number)) {
            numbers.add(number);
          }
        });
    if (!numbers.isEmpty()) {
      var array = JsonNodeFactory.instance.arrayNode();
      NumberRanges.write(array, numbers);
      put(line.set(member, array));
    }
  }

  /** Copies a line with gaps in place of the jobs that are not kept. */
  private void copySubmit(ObjectNode line) {
    var videos = JsonNodeFactory.instance.arrayNode();
    long number = line.path("submit").asLong();
    long gap = 0;
    for (var video : line.path("videos")) {
      if (video.isNumber()) {
        gap += video.longValue();
        number += video.longValue();
      } else if (kept.job(number++)) {
        gap = addGap(videos, gap);
        videos.add(video);
      } else {
        gap++;
      }
    }
    if (holdsVideo(videos)) {
      put(line.set("videos", videos));
    }
  }

  private static long addGap(ArrayNode videos, long gap) {
    if (gap > 0) {
      videos.add(gap);
    }
    return 0;
  }

  private static boolean holdsVideo(ArrayNode videos) {
    return videos.valueStream().anyMatch(video -> !video.isNumber());
  }

  private void put(JsonNode line) {
    if (failure != null) {
      return;
    }
    var numbered = ((ObjectNode) line).put(JournalReader.NUMBER, ++lines);
    var text = (SealedLine.seal(numbered) + "\n").getBytes(StandardCharsets.UTF_8);
    bytes += text.length;
    try {
      out.write(text);
    } catch (IOException e) {
      failure = e; // the reader takes an exception of its consumer for a damaged line
    }
  }
}
