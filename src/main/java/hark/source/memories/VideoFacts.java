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
 * The details of a video at memories.ai, from its metadata or a row of the list: the same members,
 * all optional, numbers as numbers or as texts.
 */
record VideoFacts(JsonNode node) {

  private static final BigDecimal LONGEST_SECONDS =
      BigDecimal.valueOf(Duration.ofDays(365).toSeconds());
  private static final BigDecimal LATEST_MILLIS = BigDecimal.valueOf(253402300799999L); // year 9999
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** Returns whether a response's data are about this video, or about an unnamed one. */
  static boolean fits(JsonNode data, VideoId id) {
    return number(data).filter(n -> !n.equals(id.value())).isEmpty();
  }

  /** Returns the video's ID; empty if there is none or it is not valid. */
  Optional<VideoId> id() {
    return number(node).filter(VideoId::isValid).map(VideoId::new);
  }

  private static Optional<String> number(JsonNode node) {
    return text(node, "videoNo").or(() -> text(node, "video_no"));
  }

  /** Finds the row of a list about this video. */
  static Optional<VideoFacts> inList(JsonNode data, VideoId id) {
    return data.path("videos")
        .valueStream()
        .filter(row -> number(row).filter(id.value()::equals).isPresent())
        .findFirst()
        .map(VideoFacts::new);
  }

  /** Returns the name on one line; empty if there is none. */
  Optional<String> title() {
    return text(node, "video_name")
        .or(() -> text(node, "videoName"))
        .map(name -> BLANKS.matcher(name).replaceAll(" ").strip())
        .filter(name -> !name.isEmpty());
  }

  /** Returns the word for the video's state; blank if there is none. */
  String status() {
    return text(node, "status").orElse("");
  }

  /** Returns the reason of a failed processing; blank if there is none. */
  String cause() {
    return text(node, "cause").orElse("");
  }

  /** Returns the state of processing; an unknown word counts as pending. */
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

  /** Returns the day of the recording, in UTC. */
  Optional<LocalDate> recorded() {
    return day("datetime_taken");
  }

  /** Returns the day of the upload, in UTC. */
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

  /** Combines several details of a video; for each value the first one given counts. */
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
    } catch (NumberFormatException e) { // not a number: ignored
      return Optional.empty();
    }
  }

  /** Returns a text or number as text; blank and the text {@code null} count as absent. */
  private static Optional<String> text(JsonNode node, String name) {
    var value = node.path(name);
    return value.isTextual() || value.isNumber()
        ? Optional.of(value.asText().strip()).filter(t -> !t.isEmpty() && !t.equals("null"))
        : Optional.empty();
  }
}
