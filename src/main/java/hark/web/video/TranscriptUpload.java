package hark.web.video;

import hark.ingest.TranscriptImporter;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.web.shell.ConflictException;
import hark.web.shell.RefusedUploadException;

/** Takes in a transcript that somebody sent. */
@FunctionalInterface
public interface TranscriptUpload {

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
   * @throws RefusedUploadException when there is no transcript in it
   * @throws ConflictException when it would, and may not; nothing was changed
   */
  TranscriptImporter.Outcome take(SentTranscript sent, boolean replace);
}
