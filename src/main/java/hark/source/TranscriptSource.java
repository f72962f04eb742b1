package hark.source;

/**
 * A place that transcripts come from. Safe to share between threads; keeps to the place's own pace
 * by itself.
 */
public interface TranscriptSource {

  /** Its name in jobs, receipts and pages, such as {@code memories.ai}. */
  String name();

  /**
   * Brings the transcript of one video, waiting where the place asks to slow down.
   *
   * @throws SourceException when there is none to be had, with the reason
   */
  RawTranscript fetch(TranscriptRequest request);
}
