package hark.archive;

import hark.archive.disk.StorageUnwritableException;
import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.transcript.edit.VideoEdits;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The store of all transcripts as their sources sent them. Writes are atomic and on disk when a
 * method returns. Safe to share between threads. Any method may throw {@link
 * java.io.UncheckedIOException}. A transcript that can no longer be read is logged and treated as
 * missing.
 */
public interface TranscriptArchive {

  /**
   * The identity and content hash of an archived transcript.
   *
   * @param track as its source sent it
   * @param shown the track as it is shown, which edits may have changed
   * @param contentHash blank if the video's edits changed since it was computed
   */
  record TrackLabel(VideoId video, Track track, Track shown, String contentHash) {}

  /**
   * Changes a video atomically. Content hashes must be those with the edits that are stored after
   * the update. Deleting the last transcript of a video deletes its edits, unless the update has
   * edits.
   *
   * @throws StorageUnwritableException when the disk is full, the archive cannot be written or its
   *     folder is missing; the video is unchanged
   * @throws NewerFormatException when a newer version wrote a file that would be replaced
   */
  void update(VideoUpdate update);

  /**
   * Stores a transcript, replacing one of the same video and track. Its content hash must be the
   * one with the stored edits. Fails as {@link #update} does.
   */
  default void put(ArchivedTranscript archived) {
    update(VideoUpdate.of(archived.video().id()).put(archived));
  }

  /**
   * Stores the content hash of a transcript that is stored with another one, unless its metadata
   * were changed since Hark wrote them: writing them anew would hide that. Fails as {@link #update}
   * does.
   */
  void putContentHash(ArchivedTranscript archived);

  /** Returns the edits of a video, {@link VideoEdits#NONE} if there are none. */
  VideoEdits edits(VideoId video);

  /**
   * Replaces the edits of a video; they are deleted with its last transcript. Fails as {@link
   * #update} does.
   */
  default void putEdits(VideoId video, VideoEdits edits) {
    update(VideoUpdate.of(video).withEdits(edits));
  }

  /** Finds one transcript. */
  Optional<ArchivedTranscript> find(VideoId video, Track track);

  /** Finds the transcripts of one video, ordered by the key of their track. */
  List<ArchivedTranscript> find(VideoId video);

  /** Deletes a transcript, if it exists. */
  default void delete(VideoId video, Track track) {
    update(VideoUpdate.of(video).delete(track));
  }

  /**
   * Deletes a video: all its transcripts, including unreadable ones, and its edits.
   *
   * @return false if nothing was stored
   */
  boolean delete(VideoId video);

  /**
   * Returns whether a transcript was deleted on purpose and {@link #settleDeletions} has not found
   * it gone from the index since. Outlives a crash.
   *
   * @param shown the track as it was shown
   */
  boolean isDeleted(VideoId video, Track shown);

  /**
   * Ends the records of deletions that the index has followed.
   *
   * @param isIndexed whether the committed index holds a transcript, by its shown track
   */
  void settleDeletions(BiPredicate<VideoId, Track> isIndexed);

  /** Ends the record of the deletions of one video, as {@link #settleDeletions} does for all. */
  void settleDeletions(VideoId video, Predicate<Track> isIndexed);

  /**
   * Streams every transcript, in no order, read one by one as the stream is consumed; the caller
   * closes it.
   */
  Stream<ArchivedTranscript> all();

  /**
   * Streams the labels of all transcripts, in no order, read as the stream is consumed; the caller
   * closes it.
   */
  Stream<TrackLabel> labels();

  /** Streams the ID of every video, in no order; the caller closes it. */
  default Stream<VideoId> videos() {
    return labels().map(TrackLabel::video).distinct();
  }

  /** Returns all stored data of a video; empty if there is none. */
  Optional<ArchivedVideo> video(VideoId video);

  /**
   * Streams every video with the problems of its folder, in no order; all files are read and
   * compared with their hashes as the stream is consumed. Changes nothing; the caller closes it.
   */
  Stream<InspectedVideo> inspect();

  /**
   * Repairs the archive: sets damaged files aside, and restores files set aside that fit again.
   * Returns the repairs; none if the archive is read-only.
   */
  List<ArchiveRepair> repair();

  /**
   * Returns whether the archive's folder is missing or another one since it was opened, for example
   * because its disk was unmounted. Nothing may be concluded from what it does not hold then, and
   * every change is refused until it is back.
   */
  boolean isMissing();

  /**
   * Ensures that the archive's folder is there, before something is read that a change is based on.
   *
   * @throws StorageUnwritableException when it is missing
   */
  void requirePresent();

  /** Adds an action that is run when the archive's folder is back after it was missing. */
  void onReturn(Runnable action);

  /** The number of transcripts. */
  long count();
}
