package hark.library;

import hark.search.TranscriptIndex;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The collection. Safe to share between threads. */
public final class Library {

  /**
   * Whether everything in the archive can be searched.
   *
   * @param rebuilding the index is being made again from the archive
   * @param done transcripts looked at so far
   * @param total transcripts in the archive
   */
  public record State(boolean rebuilding, long done, long total) {}

  public State state() {
    throw new UnsupportedOperationException();
  }

  public TranscriptIndex.Totals totals() {
    throw new UnsupportedOperationException();
  }

  /** Every transcript, ordered by title. */
  public List<TranscriptIndex.Entry> entries() {
    throw new UnsupportedOperationException();
  }

  public Optional<Transcript> transcript(VideoId video) {
    throw new UnsupportedOperationException();
  }

  /**
   * Says where a player finds the recording; kept in the archive, later imports do not change it.
   *
   * @param media empty to forget it
   * @return false when there is no such video
   */
  public boolean setMedia(VideoId video, Optional<URI> media) {
    throw new UnsupportedOperationException();
  }
}
