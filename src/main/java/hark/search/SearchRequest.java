package hark.search;

import hark.query.QueryParser;
import hark.transcript.VideoId;
import java.util.Objects;
import java.util.Optional;

/**
 * A question.
 *
 * @param queryText as typed
 * @param video look only into this one
 * @param nearby how many words unquoted words may be spread over, 1 to {@value #MAX_NEARBY}
 * @param page of hits, from 1
 * @param size hits a page, 1 to {@value #MAX_SIZE}
 * @param momentsPerHit how many moments of each hit to bring at the most
 */
public record SearchRequest(
    String queryText, Optional<VideoId> video, int nearby, int page, int size, int momentsPerHit) {

  public static final int MAX_NEARBY = 1_000;
  public static final int MAX_SIZE = 100;
  public static final int MAX_PAGE = 100_000;
  public static final int DEFAULT_SIZE = 10;
  public static final int DEFAULT_MOMENTS = 3;

  /** For {@link #momentsPerHit}: every one. */
  public static final int ALL_MOMENTS = Integer.MAX_VALUE;

  public SearchRequest {
    Objects.requireNonNull(queryText);
    Objects.requireNonNull(video);
    if (nearby < 1 || nearby > MAX_NEARBY) {
      throw new IllegalArgumentException("nearby out of range");
    }
    if (page < 1 || page > MAX_PAGE || size < 1 || size > MAX_SIZE || momentsPerHit < 0) {
      throw new IllegalArgumentException("page, size or moments out of range");
    }
  }

  /** Unquoted words may be spread over {@link QueryParser#NEARBY} words. */
  public SearchRequest(
      String queryText, Optional<VideoId> video, int page, int size, int momentsPerHit) {
    this(queryText, video, QueryParser.NEARBY, page, size, momentsPerHit);
  }

  /** The first page of hits over the whole library. */
  public static SearchRequest of(String queryText) {
    return new SearchRequest(queryText, Optional.empty(), 1, DEFAULT_SIZE, DEFAULT_MOMENTS);
  }

  /** Every moment of one video. */
  public static SearchRequest within(VideoId video, String queryText) {
    return new SearchRequest(queryText, Optional.of(video), 1, DEFAULT_SIZE, ALL_MOMENTS);
  }

  public SearchRequest withPage(int newPage, int newSize) {
    return new SearchRequest(queryText, video, nearby, newPage, newSize, momentsPerHit);
  }

  public SearchRequest withNearby(int newNearby) {
    return new SearchRequest(queryText, video, newNearby, page, size, momentsPerHit);
  }

  /** How many hits come before this page. */
  public int firstHit() {
    return (page - 1) * size;
  }
}
