package hark.library;

import hark.archive.TranscriptArchive;
import hark.archive.TranscriptArchive.Archived;
import hark.archive.VideoLocks;
import hark.caption.WebVtt;
import hark.search.TranscriptIndex;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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

  private final TranscriptArchive archive;
  private final TranscriptIndex index;
  private final VideoLocks locks;
  private final Function<Archived, Transcript> reader;
  private final Supplier<State> state;

  /**
   * @param reader makes the transcript of an archived one
   * @param state asked anew each time
   */
  public Library(
      TranscriptArchive archive,
      TranscriptIndex index,
      VideoLocks locks,
      Function<Archived, Transcript> reader,
      Supplier<State> state) {
    this.archive = archive;
    this.index = index;
    this.locks = locks;
    this.reader = reader;
    this.state = state;
  }

  public State state() {
    return state.get();
  }

  public TranscriptIndex.Totals totals() {
    return index.totals();
  }

  /** Every transcript, ordered by title. */
  public List<TranscriptIndex.Entry> entries() {
    return index.entries();
  }

  /** A video's transcripts without their segments; none when it is not here. */
  public List<TranscriptIndex.Entry> entries(VideoId video) {
    return index.entries(video);
  }

  public Optional<Transcript> transcript(VideoId video) {
    return index.transcript(video);
  }

  /** Writes the transcript of a video as WebVTT, for a player's captions. */
  public static void writeCaptions(Transcript transcript, Appendable file) throws IOException {
    WebVtt.write(transcript.segments(), file);
  }

  /**
   * Says where a player finds the recording; kept in the archive, later imports do not change it.
   *
   * @param media empty to forget it; a later import may then tell another
   * @return false when there is no such video
   * @throws IllegalArgumentException when no player can be handed this address, see {@link
   *     hark.transcript.Video#isPlayable}
   */
  public boolean setMedia(VideoId video, Optional<URI> media) {
    return locks.alone(
        video,
        () -> {
          var tracks = archive.find(video);
          tracks.forEach(track -> setMedia(track, media));
          if (!tracks.isEmpty()) {
            index.commit();
          }
          return !tracks.isEmpty();
        });
  }

  private void setMedia(Archived old, Optional<URI> media) {
    var video = old.video().withMedia(media);
    var updated =
        new Archived(video, old.track(), old.content(), old.importedAt(), "", media.isPresent());
    var transcript = reader.apply(updated);
    archive.put(updated.withContentHash(transcript.contentHash()));
    index.put(transcript);
  }
}
