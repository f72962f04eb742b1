package hark.web.video;

import hark.library.Library;
import hark.query.QueryParser;
import hark.search.MomentPositions;
import hark.search.Search;
import hark.search.request.MatchOptions;
import hark.search.request.TrackQuery;
import hark.transcript.VideoId;
import hark.web.shell.RequestValues;
import hark.web.shell.TierNames;
import hark.web.shell.WholeNumber;
import hark.web.transport.ClientCancellation;
import hark.web.transport.ResourcePermits;
import hark.web.view.PageLanguage;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;

/**
 * The moments of a query in one transcript as JSON, fast enough for each keystroke in a find bar.
 */
@Path("/api/videos/{id}/moments")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class MomentsApi {

  /** The most segments that one response covers. */
  static final int MOST_SEGMENTS = 3_000;

  /** The fewest letters of an incomplete word that is completed. */
  private static final int LEAST_LETTERS = 3;

  /**
   * A search in one transcript.
   *
   * @param track the key of the track; the best if there is none of this key
   * @param from ordinal of the first segment to cover; the first if missing
   * @param to ordinal after that of the last one; at most {@value #MOST_SEGMENTS} further
   * @param typing {@code true} while the last word may be incomplete: if nothing is found, it is
   *     searched as a prefix, as the {@code query} of the response shows
   */
  record MomentsParameters(
      @QueryParam("q") @Size(max = QueryParser.MAX_LENGTH) String q,
      @QueryParam("track") String track,
      @QueryParam("tiers") @TierNames String tiers,
      @QueryParam("nearby") @WholeNumber(min = 1, max = MatchOptions.MAX_NEARBY) String nearby,
      @QueryParam("from") @WholeNumber(min = 0, max = MOST_ORDINAL) String from,
      @QueryParam("to") @WholeNumber(min = 0, max = MOST_ORDINAL) String to,
      @QueryParam("typing") @Pattern(regexp = "true|false") String typing) {

    private static final int MOST_ORDINAL = 100_000_000;

    int first() {
      return RequestValues.number(from, 0, 0, MOST_ORDINAL);
    }

    int end() {
      int most = first() + MOST_SEGMENTS;
      return RequestValues.number(to, most, first(), most);
    }
  }

  private final Library library;
  private final Search search;
  private final ResourcePermits permits;
  private final ClientCancellation cancellation;

  MomentsApi(
      Library library, Search search, ResourcePermits permits, ClientCancellation cancellation) {
    this.permits = permits;
    this.cancellation = cancellation;
    this.library = library;
    this.search = search;
  }

  /** Returns the moments of the query; without a word in it there are none. */
  @GET
  public MomentsJson moments(
      @PathParam("id") String id, @Valid @BeanParam MomentsParameters asked) {
    var video = VideoFinder.of(id, library);
    var best = library.entries(video).getFirst();
    var track =
        VideoFinder.lesserTrack(video, asked.track(), library).orElseGet(() -> best.track());
    var reading = RequestValues.reading(asked.nearby(), asked.tiers());
    var inTrack = new TrackQuery(video, track, RequestValues.text(asked.q()), reading);
    permits.transcript(video);
    permits.search();
    var places = places(inTrack, asked);
    boolean mayGoOn = "true".equals(asked.typing()) && endsInAWord(inTrack.queryText());
    if (mayGoOn && places.count().all() == 0) {
      var begun = inTrack.withQueryText(inTrack.queryText() + "*");
      var wider = places(begun, asked);
      if (wider.count().all() > 0) {
        return json(begun, wider, asked);
      }
    }
    return json(inTrack, places, asked);
  }

  private MomentPositions places(TrackQuery inTrack, MomentsParameters asked) {
    return cancellation.whileConnected(
        hasGone -> search.places(inTrack, asked.first(), asked.end(), hasGone));
  }

  private MomentsJson json(TrackQuery question, MomentPositions places, MomentsParameters asked) {
    return MomentsJson.of(question.queryText(), places, asked.first(), length(question.video()))
        .withIncomplete(PageLanguage.word(search.coverage().reasons()));
  }

  private Optional<Long> length(VideoId video) {
    return library.entries(video).getFirst().video().duration().map(Duration::toMillis);
  }

  private static boolean endsInAWord(String text) {
    int letters = 0;
    for (int i = text.length(); i > 0 && letters < LEAST_LETTERS; letters++) {
      int c = text.codePointBefore(i);
      if (!Character.isLetterOrDigit(c)) {
        return false;
      }
      i -= Character.charCount(c);
    }
    return letters == LEAST_LETTERS;
  }
}
