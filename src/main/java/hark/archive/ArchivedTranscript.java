package hark.archive;

import hark.transcript.Track;
import hark.transcript.Video;
import java.time.Instant;

/**
 * One transcript as it came.
 *
 * @param video what its sources told of it
 * @param content a caption file of any format
 * @param contentHash of the transcript that came of it with the edits of its video, see {@link
 *     hark.transcript.Transcript#contentHash()}
 */
public record ArchivedTranscript(
    Video video, Track track, byte[] content, Instant importedAt, String contentHash) {

  /** The same transcript of a video of which something else is known. */
  public ArchivedTranscript withVideo(Video newVideo) {
    return new ArchivedTranscript(newVideo, track, content, importedAt, contentHash);
  }

  /** The same transcript, read in another way. */
  public ArchivedTranscript withContentHash(String newContentHash) {
    return new ArchivedTranscript(video, track, content, importedAt, newContentHash);
  }
}
