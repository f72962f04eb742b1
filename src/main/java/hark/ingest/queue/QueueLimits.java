package hark.ingest.queue;

import hark.ingest.ImportReceipt;
import hark.message.Message;
import hark.message.StoredText;
import hark.source.TranscriptRequest;

/**
 * The bounds of the import queue, chosen so that all of it fits into a heap of 512 MB several times
 * over.
 *
 * @param open unfinished jobs
 * @param openText the total length of their texts, in UTF-16 code units
 * @param finished finished jobs that imported a transcript, and as many that did not; older ones
 *     are removed
 * @param finishedText the total length of the texts of all finished jobs, in UTF-16 code units;
 *     beyond it, the oldest are removed
 * @param requestText the total length of the texts of one request, in UTF-16 code units
 * @param seen the videos remembered as requested
 */
public record QueueLimits(
    int open, long openText, int finished, long finishedText, long requestText, int seen) {

  public static final QueueLimits USUAL =
      new QueueLimits(100_000, 32_000_000, 10_000, 16_000_000, 8_000_000, SeenVideos.CAPACITY);

  /** The limits of a queue that keeps nothing. */
  static final QueueLimits NONE = new QueueLimits(0, 0, 0, 0, 0, 2);

  /** Returns the length of a job's texts, in UTF-16 code units. */
  static long text(ImportJob job) {
    return text(job.request())
        + text(job.reason())
        + job.receipt().map(QueueLimits::text).orElse(0L);
  }

  /** Returns the length of a request's texts, in UTF-16 code units. */
  static long text(TranscriptRequest request) {
    var details = request.details();
    return details.id().value().length()
        + details.title().length()
        + details.channel().map(String::length).orElse(0)
        + details.media().map(media -> media.toString().length()).orElse(0)
        + request.captions().map(captions -> captions.toString().length()).orElse(0);
  }

  private static long text(ImportReceipt receipt) {
    return receipt.repairs().stream().mapToLong(QueueLimits::text).sum();
  }

  private static long text(Message message) {
    long kind =
        message.kind() instanceof StoredText stored
            ? stored.text().length() + stored.stored().length()
            : message.kind().id().length();
    return kind + message.values().stream().mapToLong(QueueLimits::text).sum();
  }

  private static long text(Object value) {
    return value instanceof Message message ? text(message) : value.toString().length();
  }
}
