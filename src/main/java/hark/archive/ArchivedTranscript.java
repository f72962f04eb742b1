package hark.archive;

import hark.transcript.Track;
import hark.transcript.Video;
import java.time.Instant;

/**
 * A transcript as its source sent it.
 *
 * @param video the details that its sources gave
 * @param stored a caption file of any format
 * @param contentHash the hash of the parsed transcript with the edits of its video, see {@link
 *     hark.transcript.Transcript#contentHash()}
 */
public record ArchivedTranscript(
    Video video, Track track, StoredContent stored, Instant importedAt, String contentHash) {

  public ArchivedTranscript(
      Video video, Track track, byte[] content, Instant importedAt, String contentHash) {
    this(video, track, StoredContent.of(content), importedAt, contentHash);
  }

  /** Returns the caption file. */
  public byte[] content() {
    return stored.bytes();
  }

  /** Returns the same transcript with other details of its video. */
  public ArchivedTranscript withVideo(Video newVideo) {
    return new ArchivedTranscript(newVideo, track, stored, importedAt, contentHash);
  }

  /** Returns the same transcript with another content hash. */
  public ArchivedTranscript withContentHash(String newContentHash) {
    return new ArchivedTranscript(video, track, stored, importedAt, newContentHash);
  }
}
