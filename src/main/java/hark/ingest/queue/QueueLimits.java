package hark.ingest.queue;

import hark.ingest.ImportReceipt;
import hark.source.TranscriptRequest;

/**
 * The most that the import queue takes and remembers, chosen so that all of it fits into a heap of
 * 512 MB several times over.
 *
 * @param open unfinished jobs
 * @param openText of their texts together, in UTF-16 code units
 * @param finished of the jobs that brought a transcript, and of those that did not; older ones are
 *     forgotten
 * @param finishedText of the texts of all finished jobs together, in UTF-16 code units; the oldest
 *     are forgotten beyond
 * @param requestText of the texts of one request, in UTF-16 code units
 * @param seen videos of which is remembered that they were asked for
 */
public record QueueLimits(
    int open, long openText, int finished, long finishedText, long requestText, int seen) {

  public static final QueueLimits USUAL =
      new QueueLimits(100_000, 32_000_000, 10_000, 16_000_000, 8_000_000, SeenVideos.CAPACITY);

  /** Nothing is kept. */
  static final QueueLimits NONE = new QueueLimits(0, 0, 0, 0, 0, 2);

  /** How much text a job holds, in UTF-16 code units. */
  static long text(ImportJob job) {
    return text(job.wanted())
        + job.reason().length()
        + job.receipt().map(QueueLimits::text).orElse(0L);
  }

  /** How much text a request for a video holds, in UTF-16 code units. */
  static long text(TranscriptRequest wanted) {
    var told = wanted.told();
    return told.id().value().length()
        + told.title().length()
        + told.channel().map(String::length).orElse(0)
        + told.media().map(media -> media.toString().length()).orElse(0)
        + wanted.captions().map(captions -> captions.toString().length()).orElse(0);
  }

  private static long text(ImportReceipt receipt) {
    return receipt.repairs().stream().mapToLong(String::length).sum();
  }
}
