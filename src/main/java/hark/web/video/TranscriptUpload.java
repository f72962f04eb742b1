package hark.web.video;

import hark.ingest.TranscriptImporter;
import hark.message.Message;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.web.shell.ConflictException;
import hark.web.shell.RefusedUploadException;
import java.util.List;

/** An importer of transcripts that clients send. */
@FunctionalInterface
public interface TranscriptUpload {

  /**
   * A transcript sent by a client.
   *
   * @param languageIsNamed whether the language of the track was read from the name of a file
   * @param content a caption file of any format
   * @param remarks for the receipt, on the name of the file
   */
  record SentTranscript(
      Video video, Track track, boolean languageIsNamed, byte[] content, List<Message> remarks) {}

  /**
   * Imports a transcript; it can be searched when this returns.
   *
   * @param replace whether it may replace other words, or belong to a video of another source
   * @throws RefusedUploadException if it contains no transcript
   * @throws ConflictException if it would and {@code replace} is false; nothing was changed
   */
  TranscriptImporter.Outcome take(SentTranscript sent, boolean replace);
}
