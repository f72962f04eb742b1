package hark.web.video;

import hark.library.Library;
import hark.search.Search;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.search.request.TrackQuery;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import hark.transcript.quote.TranscriptQuote;
import hark.transcript.quote.WordStretch;
import hark.web.media.MediaResolver;
import hark.web.shell.InvalidRequestException;
import hark.web.shell.MediaAddress;
import hark.web.shell.MediaTemplate;
import hark.web.shell.RequestValues;
import hark.web.shell.SearchParameters;
import hark.web.transport.ClientCancellation;
import hark.web.transport.ResourcePermits;
import hark.web.transport.StreamedContent;
import hark.web.view.ActionOutcome;
import hark.web.view.ActionReport;
import hark.web.view.PageLanguage;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import hark.web.view.VideoQuestion;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** The page of a video: its player, its transcript, its captions, and the address of its media. */
@Path("/videos/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class VideoPage {

  /** The address of a recording as typed; empty to remove the known one. */
  record MediaForm(@MediaAddress String url) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(VideoView view);
  }

  private final Library library;
  private final ResourcePermits permits;
  private final ClientCancellation cancellation;
  private final Search search;
  private final MediaResolver media;
  private final Validator validator;

  VideoPage(
      Library library,
      ResourcePermits permits,
      ClientCancellation cancellation,
      Search search,
      MediaResolver media,
      Validator validator) {
    this.library = library;
    this.permits = permits;
    this.cancellation = cancellation;
    this.search = search;
    this.media = media;
    this.validator = validator;
  }

  /**
   * The parameters of the page, as typed.
   *
   * @param t the time to open it at, in seconds
   * @param from the segment to begin at, if the transcript is too long for one page
   * @param track the key of the track to show; the best if there is none of this key
   * @param w words quoted at {@code t}, or the first and the last few of them
   * @param until the end time of the last of these
   * @param correct not blank if a click on a segment opens the correction of its words
   */
  record VideoParameters(
      @QueryParam("t") String t,
      @QueryParam("from") String from,
      @QueryParam("track") String track,
      @QueryParam("w") String w,
      @QueryParam("until") String until,
      @QueryParam("correct") String correct) {

    OptionalInt begin() {
      int first = RequestValues.number(from, -1, 0, Integer.MAX_VALUE);
      return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
    }

    Optional<TranscriptQuote> quote() {
      long start = RequestValues.seconds(t).orElse(0L);
      return TranscriptQuote.parse(
          RequestValues.text(w), start, RequestValues.seconds(until).orElse(start));
    }
  }

  /**
   * Returns the page.
   *
   * @param search the query, and the result that the page was opened from
   */
  @GET
  public TemplateInstance index(
      @PathParam("id") String id,
      @BeanParam VideoParameters typed,
      @BeanParam SearchParameters search) {
    var video = known(id);
    var question =
        new VideoQuestion(
            SearchContext.of(search.request()),
            RequestValues.seconds(typed.t()),
            typed.begin(),
            VideoFinder.lesserTrack(video, typed.track(), library),
            typed.quote(),
            !RequestValues.text(typed.correct()).isEmpty());
    return Templates.index(view(video, question));
  }

  /** Returns the transcript as WebVTT, for the player's captions. */
  @GET
  @Path("captions.vtt")
  @Produces("text/vtt;charset=UTF-8")
  public StreamedContent captions(@PathParam("id") String id, @QueryParam("track") String track) {
    var video = known(id);
    var lesser = VideoFinder.lesserTrack(video, track, library);
    permits.transcript(video);
    var transcript = transcript(video, lesser);
    return out -> {
      var file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      Library.writeCaptions(transcript, file);
      file.flush();
    };
  }

  /**
   * The address of the recording as sent.
   *
   * @param t the time that the page was opened at, and is opened at again
   * @param q the query text of the page, before and after, interpreted according to {@code nearby}
   *     and {@code tiers}
   * @param track the key of the track shown on the page, before and after
   */
  record MediaFields(
      @FormParam("url") String url,
      @FormParam("t") String t,
      @FormParam("q") String q,
      @FormParam("nearby") String nearby,
      @FormParam("tiers") String tiers,
      @FormParam("track") String track) {}

  /** Saves the address of the recording, or removes it if the field is empty. */
  @POST
  @Path("media")
  public Response setMedia(@PathParam("id") String id, @BeanParam MediaFields sent) {
    var url = sent.url();
    var video = known(id);
    if (url == null) {
      throw new InvalidRequestException(texts().addressMissing());
    }
    var typed = MediaTemplate.fill(url.strip(), video);
    var question =
        new VideoQuestion(
            new SearchContext(
                RequestValues.text(sent.q()), RequestValues.reading(sent.nearby(), sent.tiers())),
            RequestValues.seconds(sent.t()),
            OptionalInt.empty(),
            VideoFinder.lesserTrack(video, sent.track(), library),
            Optional.empty(),
            false);
    var wrong = validator.validate(new MediaForm(typed));
    if (!wrong.isEmpty()) {
      var reason = texts().wrongAddress();
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(Templates.index(view(video, question).refusing(typed, reason)))
          .build();
    }
    var address = typed.isEmpty() ? Optional.<URI>empty() : Optional.of(URI.create(typed));
    permits.transcript(video);
    library.setMedia(video, address);
    return ActionReport.of(
            address.isPresent() ? ActionOutcome.RECORDING_SAVED : ActionOutcome.RECORDING_REMOVED)
        .on(PageLinks.video(video, question));
  }

  private VideoId known(String id) {
    return VideoFinder.of(id, library);
  }

  private Transcript transcript(VideoId video, Optional<Track> track) {
    return track
        .flatMap(one -> library.transcript(video, one))
        .or(() -> library.transcript(video))
        .orElseThrow(VideoFinder::notHere);
  }

  private VideoView view(VideoId video, VideoQuestion question) {
    if (question.asked().query().isBlank()) {
      permits.transcript(video);
    } else {
      permits.allMoments(video);
      permits.search();
    }
    return view(transcript(video, question.track()), question);
  }

  private VideoView view(Transcript transcript, VideoQuestion question) {
    var video = transcript.video();
    var track = transcript.track();
    var quoted = question.quote().flatMap(quote -> quote.findIn(transcript));
    long at = quoted.map(WordStretch::startMillis).or(question::atMillis).orElse(0L);
    var found =
        found(transcript, question.asked())
            .withCame(library.corrected(video.id(), track))
            .withQuoted(quoted);
    return VideoView.of(transcript, question, found, media.player(video, at))
        .withTracks(
            library.entries(video.id()).stream().map(IndexedTrack::track).toList(),
            track,
            question);
  }

  private FoundMoments found(Transcript transcript, SearchContext asked) {
    if (asked.query().isBlank()) {
      return FoundMoments.NOTHING;
    }
    var inTrack =
        new TrackQuery(transcript.video().id(), transcript.track(), asked.query(), asked.reading());
    return cancellation.whileConnected(
        hasGone -> {
          var marks = search.marks(inTrack, hasGone);
          return search
              .within(inTrack, VideoView.MOST_MOMENTS, hasGone)
              .map(hit -> new FoundMoments(hit.momentCount(), hit.moments(), marks))
              .orElse(FoundMoments.NOTHING);
        });
  }

  private static EditTexts texts() {
    return PageLanguage.texts(EditTexts.class);
  }
}
