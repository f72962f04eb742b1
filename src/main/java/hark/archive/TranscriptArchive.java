package hark.archive;

import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.transcript.edit.VideoEdits;
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
   * What tells one archived transcript from another, and from what it was before.
   *
   * @param track as it came
   * @param shown the track that people see, which edits may have made another
   * @param contentHash blank when the video's edits have changed since it was worked out
   */
  record TrackLabel(VideoId video, Track track, Track shown, String contentHash) {}

  /**
   * Changes a video in one step: after a crash at any instant it is as before, or as after. Content
   * hashes are taken to be those with the edits that are kept after the update. With a video's last
   * transcript its edits go, unless the update has edits.
   *
   * @throws StorageFullException when there is no room; the video is as before
   * @throws StorageReadOnlyException when the archive cannot be written
   * @throws NewerFormatException when a file that would be replaced was written by a newer version
   */
  void update(VideoUpdate update);

  /**
   * Keeps a transcript; one of the same video and track is replaced. Its content hash is taken to
   * be that with the edits that are kept now. Fails as {@link #update} does.
   */
  default void put(ArchivedTranscript archived) {
    update(VideoUpdate.of(archived.video().id()).put(archived));
  }

  /** What people changed of a video, {@link VideoEdits#NONE} where nothing. */
  VideoEdits edits(VideoId video);

  /**
   * Keeps what people changed of a video, in place of what they had changed before; forgotten with
   * the video's last transcript. Fails as {@link #update} does.
   */
  default void putEdits(VideoId video, VideoEdits edits) {
    update(VideoUpdate.of(video).withEdits(edits));
  }

  /** One transcript, or nothing. */
  Optional<ArchivedTranscript> find(VideoId video, Track track);

  /** The transcripts of one video, ordered by the key of their track. */
  List<ArchivedTranscript> find(VideoId video);

  /** Forgets a transcript; nothing happens when there is none. */
  default void delete(VideoId video, Track track) {
    update(VideoUpdate.of(video).delete(track));
  }

  /**
   * Forgets a video: all its transcripts, also those that cannot be read, and its edits.
   *
   * @return false when there was nothing of it
   */
  boolean delete(VideoId video);

  /** Every transcript, in no order, read one by one as the stream is drawn; close it. */
  Stream<ArchivedTranscript> all();

  /** The labels of all transcripts, in no order, read as the stream is drawn; close it. */
  Stream<TrackLabel> labels();

  /** Every video, in no order; close it. */
  default Stream<VideoId> videos() {
    return labels().map(TrackLabel::video).distinct();
  }

  /** Everything that is kept of a video; nothing where it is not here. */
  Optional<ArchivedVideo> video(VideoId video);

  /**
   * Every video with what is wrong in its folder, in no order; all files are read and compared with
   * their hashes as the stream is drawn. Changes nothing; close it.
   */
  Stream<InspectedVideo> inspect();

  /**
   * Mends what can be mended: sets aside what is damaged, and takes back what was set aside and
   * fits again. Returns what was done; nothing where the archive cannot be written.
   */
  List<ArchiveRepair> repair();

  /** The number of transcripts. */
  long count();
}
