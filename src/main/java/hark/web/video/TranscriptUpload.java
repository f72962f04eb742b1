package hark.web.video;

import hark.ingest.TranscriptImporter;
import hark.transcript.Track;
import hark.transcript.Video;

/** Takes in a transcript that somebody sent. */
@FunctionalInterface
public interface TranscriptUpload {

  /** A transcript cannot be taken; the message says why, for the person who sent it. */
  final class RefusedUpload extends RuntimeException {

    public RefusedUpload(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /** A transcript would take the place of another one; the message says of which. */
  final class UploadConflict extends RuntimeException {

    public UploadConflict(String reason) {
      super(reason);
    }
  }

  /**
   * A transcript that somebody sent.
   *
   * @param languageIsNamed the language of the track was read out of a file's name
   * @param content a caption file of any format
   */
  record SentTranscript(Video video, Track track, boolean languageIsNamed, byte[] content) {}

  /**
   * Takes a transcript; it can be searched when this returns.
   *
   * @param replace whether it may take the place of other words, or belong to a video of another
   *     source
   * @throws RefusedUpload when there is no transcript in it
   * @throws UploadConflict when it would, and may not; nothing was changed
   */
  TranscriptImporter.Outcome take(SentTranscript sent, boolean replace);
}
