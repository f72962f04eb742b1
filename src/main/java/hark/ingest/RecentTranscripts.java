package hark.ingest;

import hark.ingest.TranscriptParser.ParsedTranscript;
import hark.transcript.Segment;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The transcripts that were parsed last and not yet imported, so that a file that is sent, reviewed
 * and imported is parsed once. They are found by their content, which alone decides what is parsed.
 * Bounded in memory, and given up where memory is scarce; what is not held is parsed again. Safe to
 * share between threads.
 */
final class RecentTranscripts {

  /** Those that the whole process shares. */
  static final RecentTranscripts SHARED = new RecentTranscripts(16 << 20, TranscriptParser::read);

  /** The memory that a segment takes besides its characters and word times, in bytes. */
  private static final int SEGMENT_BYTES = 150;

  private static final int WORD_TIME_BYTES = 40;

  /** A transcript, and the memory that it takes at the most, in bytes. */
  private record Held(SoftReference<ParsedTranscript> transcript, long bytes) {}

  private final long mostBytes;
  private final Function<byte[], ParsedTranscript> parser;
  private final Map<ByteBuffer, Held> held = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param mostBytes the most memory that they take, in bytes
   */
  RecentTranscripts(long mostBytes, Function<byte[], ParsedTranscript> parser) {
    this.mostBytes = mostBytes;
    this.parser = parser;
  }

  /** Returns what is in a file, without its cues; fails as the parser does. */
  ParsedTranscript read(byte[] content) {
    var key = key(content);
    return find(key).orElseGet(() -> keep(key, parser.apply(content).withoutCues()));
  }

  /** Returns what is in a file for the last time; fails as the parser does. */
  ParsedTranscript take(byte[] content) {
    return remove(key(content)).orElseGet(() -> parser.apply(content));
  }

  private synchronized Optional<ParsedTranscript> find(ByteBuffer key) {
    return Optional.ofNullable(held.get(key)).map(one -> one.transcript().get());
  }

  private synchronized ParsedTranscript keep(ByteBuffer key, ParsedTranscript transcript) {
    remove(key);
    long more = bytes(transcript.cleaned().segments());
    if (more <= mostBytes) {
      held.put(key, new Held(new SoftReference<>(transcript), more));
      bytes += more;
    }
    while (bytes > mostBytes) {
      remove(held.keySet().iterator().next());
    }
    return transcript;
  }

  private synchronized Optional<ParsedTranscript> remove(ByteBuffer key) {
    var removed = Optional.ofNullable(held.remove(key));
    bytes -= removed.map(Held::bytes).orElse(0L);
    return removed.map(one -> one.transcript().get());
  }

  private static long bytes(List<Segment> segments) {
    long sum = 0;
    for (var segment : segments) {
      long characters = segment.text().length() + segment.speaker().map(String::length).orElse(0);
      sum += SEGMENT_BYTES + 2 * characters + (long) WORD_TIME_BYTES * segment.wordTimes().size();
    }
    return sum;
  }

  private static ByteBuffer key(byte[] content) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
