package hark.library;

import hark.archive.ArchivedTranscript;
import hark.archive.NewerFormatException;
import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.archive.VideoUpdate;
import hark.caption.format.WebVttFormat;
import hark.search.IndexUpdater;
import hark.search.TranscriptIndex;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import hark.transcript.edit.EditedValue;
import hark.transcript.edit.SegmentCorrection;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The collection of videos. Safe to share between threads. */
public final class Library {

  /**
   * The state of the index relative to the archive.
   *
   * @param rebuilding whether the index is being rebuilt from the archive, or compared with it
   * @param filling whether any transcript may be missing until then
   * @param done the number of transcripts checked so far
   * @param total the number of transcripts in the archive
   */
  public record RebuildState(boolean rebuilding, boolean filling, long done, long total) {

    /** Creates the state of a complete index. */
    public RebuildState(boolean rebuilding, long done, long total) {
      this(rebuilding, false, done, total);
    }
  }

  private final TranscriptArchive archive;
  private final TranscriptIndex index;
  private final IndexUpdater updater;
  private final VideoLocks locks;
  private final Function<ArchivedTranscript, Transcript> reader;
  private final Supplier<RebuildState> state;

  /**
   * @param reader parses an archived transcript, without edits
   * @param state supplies the current state
   */
  public Library(
      TranscriptArchive archive,
      IndexUpdater updater,
      VideoLocks locks,
      Function<ArchivedTranscript, Transcript> reader,
      Supplier<RebuildState> state) {
    this.archive = archive;
    this.index = updater.index();
    this.updater = updater;
    this.locks = locks;
    this.reader = reader;
    this.state = state;
  }

  public RebuildState state() {
    return state.get();
  }

  public TranscriptIndex.Totals totals() {
    return index.totals();
  }

  /** Returns every transcript, ordered by title. */
  public List<TranscriptIndex.IndexedTrack> entries() {
    return index.entries();
  }

  /** Reads every transcript as {@link TranscriptIndex#forEachEntry} does. */
  public void forEachEntry(Consumer<TranscriptIndex.IndexedTrack> use) {
    index.forEachEntry(use);
  }

  /** Returns every video with its transcripts, ordered by title. */
  public List<ListedVideo> videos() {
    return ListedVideo.of(index.entries());
  }

  /** Returns whether the archive is missing, so that nothing can be changed. */
  public boolean isArchiveMissing() {
    return archive.isMissing();
  }

  /**
   * Ensures that the library can be changed as far as its archive is there; a disk may be full all
   * the same.
   *
   * @throws hark.archive.disk.StorageUnwritableException when the archive is missing
   */
  public void requireArchive() {
    archive.requirePresent();
  }

  /** Returns whether a video is in the archive, indexed or not. */
  public boolean isArchived(VideoId video) {
    return !archive.find(video).isEmpty();
  }

  /** Returns a video's transcripts without their segments; none if it is not in the library. */
  public List<TranscriptIndex.IndexedTrack> entries(VideoId video) {
    return index.entries(video);
  }

  /** Returns the best transcript of a video. */
  public Optional<Transcript> transcript(VideoId video) {
    return index.transcript(video);
  }

  public Optional<Transcript> transcript(VideoId video, Track track) {
    return index.transcript(video, track);
  }

  /**
   * Returns the original texts of corrected segments of a transcript, by their ordinals.
   *
   * @param track as it is shown
   */
  public Map<Integer, String> corrected(VideoId video, Track track) {
    var edits = archive.edits(video);
    return edits.tracks().values().stream().allMatch(one -> one.corrections().isEmpty())
        ? Map.of()
        : came(video, track).map(came -> words(edits.corrected(came))).orElse(Map.of());
  }

  private static Map<Integer, String> words(Map<Integer, SegmentCorrection> corrections) {
    return corrections.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().was()));
  }

  /**
   * Returns a transcript without any edits.
   *
   * @param track as it is shown
   */
  public Optional<Transcript> came(VideoId video, Track track) {
    var edits = archive.edits(video);
    return archive.find(video).stream()
        .filter(archived -> edits.shown(archived.track()).equals(track))
        .map(reader)
        .findFirst();
  }

  /** Writes the transcript of a video as WebVTT, for a player's captions. */
  public static void writeCaptions(Transcript transcript, Appendable file) throws IOException {
    WebVttFormat.write(transcript.segments(), file);
  }

  /** Returns the edits of a video; none if it is not in the library. */
  public VideoEdits edits(VideoId video) {
    return archive.edits(video);
  }

  /**
   * Returns a video's transcripts without any edits, ordered by the key of their track. Unreadable
   * ones are left out.
   */
  public List<Transcript> came(VideoId video) {
    return archive.find(video).stream().map(reader).toList();
  }

  /**
   * Changes the edits of a video; they are on disk and searchable when this returns.
   *
   * @param seen the fingerprint of the edits that the change is based on
   * @return false when there is no such video @throws EditConflictException when another person
   *     changed it since, or two tracks would become one
   */
  public boolean edit(VideoId video, String seen, UnaryOperator<VideoEdits> change) {
    return locks.alone(
        video,
        () -> {
          archive.requirePresent();
          var edits = archive.edits(video);
          if (!edits.fingerprint().equals(seen)) {
            throw EditConflictException.overtaken();
          }
          return edit(video, change.apply(edits));
        });
  }

  /**
   * Sets the address of the recording; later imports do not change it.
   *
   * @param media empty for no address
   * @return false when there is no such video
   * @throws IllegalArgumentException when no player can use this address, see {@link
   *     hark.transcript.Video#isPlayable}
   */
  public boolean setMedia(VideoId video, Optional<URI> media) {
    return locks.alone(
        video,
        () -> {
          archive.requirePresent();
          var came = archive.find(video).stream().flatMap(a -> a.video().media().stream());
          var choice = EditedValue.of(media, came.findFirst());
          return edit(video, archive.edits(video).withMedia(choice));
        });
  }

  private boolean edit(VideoId video, VideoEdits edits) {
    var tracks = archive.find(video);
    if (tracks.isEmpty()) {
      return false;
    }
    var shown = tracks.stream().map(track -> edits.shown(track.track())).toList();
    if (Set.copyOf(shown).size() < shown.size()) {
      throw EditConflictException.twoTracks();
    }
    var transcripts = tracks.stream().map(track -> edits.shown(reader.apply(track))).toList();
    var update = VideoUpdate.of(video).withEdits(edits);
    for (int i = 0; i < tracks.size(); i++) {
      update = update.put(tracks.get(i).withContentHash(transcripts.get(i).contentHash()));
    }
    try {
      archive.update(update);
    } catch (NewerFormatException e) {
      throw EditConflictException.newer(e);
    }
    boolean isFollowed =
        updater.update(
            target -> {
              for (var entry : target.entries(video)) {
                if (!shown.contains(entry.track())) {
                  target.delete(video, entry.track());
                }
              }
              transcripts.forEach(target::put);
              target.commit();
            });
    if (isFollowed) {
      archive.settleDeletions(video, track -> index.entry(video, track).isPresent());
    }
    return true;
  }

  /**
   * Deletes videos with all their transcripts and edits from archive and index. Unknown videos are
   * skipped.
   *
   * @return the number of deleted videos
   * @throws EditConflictException when a newer version wrote one of them; those before it are
   *     deleted
   */
  public int delete(Collection<VideoId> videos) {
    int deleted = 0;
    try {
      archive.requirePresent();
      for (var video : videos) {
        deleted += locks.alone(video, () -> delete(video)) ? 1 : 0;
      }
    } finally {
      if (updater.update(TranscriptIndex::commit)) {
        archive.settleDeletions((video, track) -> index.entry(video, track).isPresent());
      }
    }
    return deleted;
  }

  private boolean delete(VideoId video) {
    var tracks = new HashSet<Track>();
    boolean isArchived;
    try {
      // A rebuild may have put tracks into the index that are not committed and so not listed.
      var edits = archive.edits(video);
      archive.find(video).forEach(archived -> tracks.add(edits.shown(archived.track())));
      isArchived = archive.delete(video);
    } catch (NewerFormatException e) {
      throw EditConflictException.newer(e);
    }
    updater.update(
        target -> {
          target.entries(video).forEach(entry -> tracks.add(entry.track()));
          tracks.forEach(track -> target.delete(video, track));
        });
    return isArchived || !tracks.isEmpty();
  }
}
