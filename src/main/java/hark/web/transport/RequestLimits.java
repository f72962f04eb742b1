package hark.web.transport;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Bounds on what requests may use at once, whatever their number.
 *
 * @param memory bytes of the heap for request bodies that are parsed, transcripts that are read and
 *     answers that are made of them
 * @param searches that are worked on at once
 * @param exports of the library that are written at once
 * @param imports of files and libraries that are worked on at once
 * @param bodies request bodies that may arrive at once
 * @param listeners connections that may wait for events at once
 * @param spool bytes on disk for request bodies and answers that are too large to hold
 * @param spoolFolder where these are; emptied at the start
 * @param slowest bytes a second that a client must send or take on average
 * @param patience how long a client may stand still before its rate counts
 */
public record RequestLimits(
    long memory,
    int searches,
    int exports,
    int imports,
    int bodies,
    int listeners,
    long spool,
    Path spoolFolder,
    long slowest,
    Duration patience) {

  /** What a client may take for a number of bytes. */
  Duration longest(long bytes) {
    return patience.plusMillis(bytes * 1000 / slowest);
  }
}
