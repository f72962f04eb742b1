package hark.archive;

import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps every transcript as it came. What a method wrote is on disk when it returns, whole or not
 * at all. Safe to share between threads. Any method may throw {@link java.io.UncheckedIOException}.
 * A transcript that can no longer be read is logged and is as if it were not there.
 */
public interface TranscriptArchive {

  /**
   * One transcript as it came.
   *
   * @param video what is known of it now
   * @param content a caption file of any format
   * @param contentHash of the transcript that came of it, see {@link
   *     hark.transcript.Transcript#contentHash()}
   * @param mediaChosen a person said where the recording is, and imports do not change it
   */
  record Archived(
      Video video,
      Track track,
      byte[] content,
      Instant importedAt,
      String contentHash,
      boolean mediaChosen) {

    /** The same transcript, read in another way. */
    public Archived withContentHash(String newContentHash) {
      return new Archived(video, track, content, importedAt, newContentHash, mediaChosen);
    }
  }

  /** What tells one archived transcript from another, and from what it was before. */
  record Label(VideoId video, Track track, String contentHash) {}

  /** Keeps a transcript; one of the same video and track is replaced. */
  void put(Archived archived);

  /** One transcript, or nothing. */
  Optional<Archived> find(VideoId video, Track track);

  /** The transcripts of one video, ordered by the key of their track. */
  List<Archived> find(VideoId video);

  /** Forgets a transcript; nothing happens when there is none. */
  void delete(VideoId video, Track track);

  /** Every transcript, in no order, read one by one as the stream is drawn; close it. */
  Stream<Archived> all();

  /** The labels of all transcripts, in no order, read as the stream is drawn; close it. */
  Stream<Label> labels();

  /** The number of transcripts. */
  long count();
}
