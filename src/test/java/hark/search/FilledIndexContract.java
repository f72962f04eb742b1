package hark.search;

import hark.search.request.PageRequest;
import hark.search.request.SearchRequest;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The common base of the contracts of results, over a small library. */
public abstract class FilledIndexContract extends IndexContract {

  /** Indexes a library of six videos that differ in all properties. */
  void putLibrary() {
    put(
        video("a", "The Tide Table", 40, "2024-05-01", "en", "memo", "Ann", "tide", "Bo", "tide"),
        video("b", "Bees", 10, "2026-01-31", "en-GB", "memo", "Ann", "a tide", "ann!", "tide tide"),
        video("c", "Council", 90, "2025-12-31", "zh-Hant-TW", "Memo", "\u6797", "tide harbour"),
        video("d", "Dawn", 40, "2026-01-01", "zh", "sent", "Bo", "harbour tide", "", "tide"),
        video("e", "Evening", 0, "", "und", "sent", "", "tide"),
        video("f", "Harbour Tide", 5, "2024-05-01", "de", "sent", "Cy", "nothing of it"));
  }

  /** Creates a video from speakers and their words, one segment of ten seconds each. */
  static Transcript video(
      String id,
      String title,
      int minutes,
      String day,
      String language,
      String source,
      String... said) {
    var video =
        new Video(
            new VideoId(id),
            title,
            source,
            Optional.of(minutes).filter(m -> m > 0).map(Duration::ofMinutes),
            Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse),
            Optional.empty(),
            Optional.of(source.toUpperCase(Locale.ROOT)).filter("SENT"::equals),
            Optional.empty());
    var segments = new ArrayList<Segment>();
    for (int i = 0; i < said.length; i += 2) {
      int n = i / 2;
      var speaker = Optional.of(said[i]).filter(name -> !name.isEmpty());
      segments.add(new Segment(n, n * 10_000L, n * 10_000L + 9_000, said[i + 1], speaker));
    }
    return new Transcript(video, new Track(language, Track.TrackKind.HUMAN), segments);
  }

  static String ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.video().id().value()).collect(joining());
  }

  static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(" ");
  }

  static String segments(SearchResult result) {
    return result.hits().getFirst().moments().stream()
        .map(moment -> String.valueOf(moment.segment()))
        .collect(joining());
  }

  static SearchRequest after(SearchRequest request, SearchResult result) {
    return request.withPage(
        new PageRequest(1, request.page().size(), Optional.empty(), result.next()));
  }
}
