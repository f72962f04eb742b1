package hark.search.request;

import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.Objects;

/** A search in one transcript. */
public record TrackQuery(VideoId video, Track track, String queryText, MatchOptions matchOptions) {

  public TrackQuery {
    Objects.requireNonNull(video);
    Objects.requireNonNull(track);
    Objects.requireNonNull(queryText);
    Objects.requireNonNull(matchOptions);
  }

  /** Returns the same search with another query text. */
  public TrackQuery withQueryText(String newText) {
    return new TrackQuery(video, track, newText, matchOptions);
  }

  public SearchRequest request() {
    return SearchRequest.within(video, queryText).withMatchOptions(matchOptions);
  }
}
