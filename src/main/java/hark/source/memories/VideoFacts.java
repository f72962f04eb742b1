package hark.source.memories;

import com.fasterxml.jackson.databind.JsonNode;
import hark.source.ProcessingState;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What memories.ai tells of a video, in its metadata or as a row of its list: the same members,
 * each of them optional, numbers as numbers or as texts.
 */
record VideoFacts(JsonNode node) {

  private static final BigDecimal LONGEST_SECONDS =
      BigDecimal.valueOf(Duration.ofDays(365).toSeconds());
  private static final BigDecimal LATEST_MILLIS = BigDecimal.valueOf(253402300799999L); // year 9999
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** Tells whether an answer's data are about this video, or do not say about which. */
  static boolean fits(JsonNode data, VideoId id) {
    return number(data).filter(n -> !n.equals(id.value())).isEmpty();
  }

  /** The video's ID; nothing where there is none, or none that can be one. */
  Optional<VideoId> id() {
    return number(node).filter(VideoId::isValid).map(VideoId::new);
  }

  private static Optional<String> number(JsonNode node) {
    return text(node, "videoNo").or(() -> text(node, "video_no"));
  }

  /** The row of a list that is about this video. */
  static Optional<VideoFacts> inList(JsonNode data, VideoId id) {
    return data.path("videos")
        .valueStream()
        .filter(row -> number(row).filter(id.value()::equals).isPresent())
        .findFirst()
        .map(VideoFacts::new);
  }

  /** The name on one line; nothing where there is none. */
  Optional<String> title() {
    return text(node, "video_name")
        .or(() -> text(node, "videoName"))
        .map(name -> BLANKS.matcher(name).replaceAll(" ").strip())
        .filter(name -> !name.isEmpty());
  }

  /** The word for the video's state as it came; blank where there is none. */
  String status() {
    return text(node, "status").orElse("");
  }

  /** Why the service failed; blank where it does not say. */
  String cause() {
    return text(node, "cause").orElse("");
  }

  /** A word that is not known means that the work is not done. */
  ProcessingState readiness() {
    return switch (status()) {
      case "PARSE" -> ProcessingState.READY;
      case "FAIL", "FAILED", "PARSE_ERROR" -> ProcessingState.FAILED;
      default -> ProcessingState.PENDING;
    };
  }

  Optional<Duration> duration() {
    return decimal("duration")
        .filter(seconds -> seconds.signum() > 0 && seconds.compareTo(LONGEST_SECONDS) <= 0)
        .map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue()));
  }

  /** The day it was recorded, by universal time. */
  Optional<LocalDate> recorded() {
    return day("datetime_taken");
  }

  /** The day it was uploaded, by universal time. */
  Optional<LocalDate> uploaded() {
    return day("create_time", "createTime");
  }

  private Optional<LocalDate> day(String... names) {
    return Stream.of(names)
        .flatMap(name -> decimal(name).stream())
        .filter(millis -> millis.signum() > 0 && millis.compareTo(LATEST_MILLIS) <= 0)
        .map(millis -> Instant.ofEpochMilli(millis.longValue()))
        .map(moment -> moment.atZone(ZoneOffset.UTC).toLocalDate())
        .findFirst();
  }

  /** A video of which several places tell; of each thing the first that tells it counts. */
  static Video video(VideoId id, String source, List<VideoFacts> places) {
    return new Video(
        id,
        first(places, VideoFacts::title).orElse(id.value()),
        source,
        first(places, VideoFacts::duration),
        first(places, VideoFacts::recorded),
        first(places, VideoFacts::uploaded),
        Optional.empty(),
        Optional.empty());
  }

  private static <T> Optional<T> first(
      List<VideoFacts> places, Function<VideoFacts, Optional<T>> thing) {
    return places.stream().flatMap(place -> thing.apply(place).stream()).findFirst();
  }

  private Optional<BigDecimal> decimal(String name) {
    return text(node, name).filter(text -> text.length() <= 30).flatMap(VideoFacts::decimalOf);
  }

  private static Optional<BigDecimal> decimalOf(String text) {
    try {
      return Optional.of(new BigDecimal(text)).filter(n -> n.scale() > -20 && n.scale() < 30);
    } catch (NumberFormatException e) { // not a number: as if it were absent
      return Optional.empty();
    }
  }

  /** A text or a number as text; blank and the text {@code null} mean absent. */
  private static Optional<String> text(JsonNode node, String name) {
    var value = node.path(name);
    return value.isTextual() || value.isNumber()
        ? Optional.of(value.asText().strip()).filter(t -> !t.isEmpty() && !t.equals("null"))
        : Optional.empty();
  }
}
