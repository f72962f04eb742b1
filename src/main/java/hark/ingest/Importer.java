package hark.ingest;

import hark.source.RawTranscript;

/**
 * Takes one transcript in: reads, cleans, archives and indexes it. Safe to share between threads.
 */
public final class Importer {

  /** What became of a transcript. */
  public record Outcome(boolean changed, boolean created, ImportReceipt receipt) {}

  /**
   * Takes a transcript in; it can be searched when this returns.
   *
   * @throws hark.caption.CaptionSyntaxException when its content cannot be read
   * @throws hark.source.SourceException NOTHING_SPOKEN when no segment was left; what was there
   *     before stays
   */
  public Outcome take(RawTranscript raw) {
    throw new UnsupportedOperationException();
  }
}
