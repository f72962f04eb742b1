package hark.web.transport;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The limits of resources that all requests together may use.
 *
 * @param memory bytes of the heap for parsing request bodies, reading transcripts and producing
 *     answers
 * @param searches searches in progress at once
 * @param exports exports of the library at once
 * @param imports imports of files and libraries in progress at once
 * @param bodies request bodies received at once
 * @param listeners connections that may wait for events at once
 * @param spool bytes on disk for request bodies and answers that are too large to hold
 * @param spoolFolder the folder for these; emptied at the start
 * @param slowest bytes a second that a client must send or take on average
 * @param patience the time before a client's rate counts
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

  /** Returns the longest time a client may take for a number of bytes. */
  Duration longest(long bytes) {
    return patience.plusMillis(bytes * 1000 / slowest);
  }
}
