package hark.search;

import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.Optional;

/** Small transcripts for tests. */
public final class Transcripts {

  private Transcripts() {}

  /** Creates a transcript with one segment of ten seconds for each text. */
  public static Transcript of(String id, String... texts) {
    var segments = new ArrayList<Segment>();
    for (var text : texts) {
      int i = segments.size();
      segments.add(new Segment(i, i * 10_000L, i * 10_000L + 9_000, text, Optional.empty()));
    }
    return new Transcript(
        Video.of(new VideoId(id), "test").withTitle("Title of " + id),
        new Track("en", Track.TrackKind.HUMAN),
        segments);
  }
}
