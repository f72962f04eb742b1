package hark.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.time.Instant;

/** Transcripts that tests archive. */
final class TestTranscripts {

  private TestTranscripts() {}

  static ArchivedTranscript archived(String id, Track track, String content) {
    return new ArchivedTranscript(
        Video.of(new VideoId(id), "test"),
        track,
        content.getBytes(UTF_8),
        Instant.EPOCH,
        "hash of " + content);
  }
}
