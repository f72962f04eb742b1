package hark.web.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import hark.search.Hit;
import hark.search.Moment;
import hark.search.SearchResult;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A moment of a result as a row of a file. If the query has only filters, there are no moments and
 * a row is a video.
 *
 * @param date of the recording or, if only that is known, of its upload
 * @param start in seconds, as is {@code end}
 * @param tier the match of its words, such as {@code exact}
 * @param link with the name of the host
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
  "video",
  "title",
  "date",
  "language",
  "speaker",
  "start",
  "end",
  "tier",
  "text",
  "link"
})
public record MomentRow(
    String video,
    String title,
    Optional<LocalDate> date,
    String language,
    Optional<String> speaker,
    Optional<Double> start,
    Optional<Double> end,
    Optional<String> tier,
    Optional<String> text,
    String link) {

  /** The names of the columns of a table of rows, in the order of {@link #cells}. */
  public static final List<String> COLUMNS =
      List.of(
          "video", "title", "date", "language", "speaker", "start", "end", "tier", "text", "link");

  /**
   * Returns the rows of one page of a result.
   *
   * @param absolute the function that puts the host before a path of this site
   */
  public static List<MomentRow> of(SearchResult result, UnaryOperator<String> absolute) {
    var asked = SearchContext.alone(result.request());
    var moments =
        result.moments().stream()
            .map(one -> of(one.video(), one.track(), one.moment(), asked, absolute));
    return Stream.concat(moments, result.hits().stream().map(hit -> of(hit, absolute))).toList();
  }

  private static MomentRow of(
      Video video,
      Track usual,
      Moment moment,
      SearchContext asked,
      UnaryOperator<String> absolute) {
    return new MomentRow(
        video.id().value(),
        video.title(),
        video.day(),
        moment.track().orElse(usual).language(),
        moment.speaker(),
        Optional.of(DisplayFormat.seconds(moment.startMillis())),
        Optional.of(DisplayFormat.seconds(moment.endMillis())),
        Optional.of(moment.tier().name().toLowerCase(Locale.ROOT)),
        Optional.of(moment.snippet().text()),
        absolute.apply(PageLinks.moment(video.id(), moment, asked)));
  }

  private static MomentRow of(Hit hit, UnaryOperator<String> absolute) {
    var video = hit.video();
    return new MomentRow(
        video.id().value(),
        video.title(),
        video.day(),
        hit.track().language(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        absolute.apply(DeepLink.to(video.id())));
  }

  /** Returns the values of the columns; an unknown value is an empty string. */
  public List<String> cells() {
    return List.of(
        video,
        title,
        date.map(LocalDate::toString).orElse(""),
        language,
        speaker.orElse(""),
        start.map(String::valueOf).orElse(""),
        end.map(String::valueOf).orElse(""),
        tier.orElse(""),
        text.orElse(""),
        link);
  }
}
