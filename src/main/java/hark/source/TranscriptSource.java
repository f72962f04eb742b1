package hark.source;

/**
 * A source of transcripts. Safe to share between threads; observes the service's rate limits
 * itself.
 */
public interface TranscriptSource {

  /** The name of the source in jobs, receipts and pages, such as {@code memories.ai}. */
  String name();

  /**
   * Fetches the transcript of one video, waiting if the service asks to slow down.
   *
   * @throws SourceException when there is none, with the reason
   */
  RawTranscript fetch(TranscriptRequest request);
}
