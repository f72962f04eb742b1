package hark.search;

import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.Objects;

/** A question to one transcript. */
public record InTrack(VideoId video, Track track, String queryText, Reading reading) {

  public InTrack {
    Objects.requireNonNull(video);
    Objects.requireNonNull(track);
    Objects.requireNonNull(queryText);
    Objects.requireNonNull(reading);
  }

  /** The same question in other words. */
  public InTrack withQueryText(String newText) {
    return new InTrack(video, track, newText, reading);
  }

  SearchRequest request() {
    return SearchRequest.within(video, queryText).withReading(reading);
  }
}
