package hark.web.video;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.language.Words;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.WordTime;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import hark.web.view.LazyList;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A video as JSON; unknown members are left out. Times are decimal seconds.
 *
 * @param durationFrom {@code transcript} if the duration is the end of the transcript, as that of
 *     the recording is unknown; else absent
 * @param segmentCount the number of segments of its transcript
 * @param mediaUrl the place it is played from: an address, or a path inside this site
 * @param tracks its transcripts, the best first; absent if there is only this one
 * @param url its page, as a path inside this site
 * @param segments absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VideoJson(
    String videoId,
    String title,
    String language,
    String source,
    Optional<String> channel,
    Optional<LocalDate> recorded,
    Optional<LocalDate> uploaded,
    Optional<Double> duration,
    Optional<String> durationFrom,
    Optional<String> mediaUrl,
    int segmentCount,
    long words,
    String url,
    Optional<List<TrackJson>> tracks,
    Optional<List<SegmentJson>> segments) {

  /**
   * A track among several.
   *
   * @param track its key, which pages and the API take as the parameter {@code track}
   * @param kind {@code human}, {@code auto} or {@code unknown}
   */
  public record TrackJson(
      String track, String language, String kind, String source, int segmentCount, long words) {

    private static TrackJson of(IndexedTrack entry) {
      var track = entry.track();
      return new TrackJson(
          track.key(),
          track.language(),
          track.kind().name().toLowerCase(Locale.ROOT),
          entry.video().source(),
          entry.segments(),
          entry.words());
    }

    static Optional<List<TrackJson>> of(List<IndexedTrack> tracks) {
      return tracks.size() < 2
          ? Optional.empty()
          : Optional.of(tracks.stream().map(TrackJson::of).toList());
    }
  }

  /** A segment of a transcript. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record SegmentJson(
      int segment,
      double start,
      double end,
      String text,
      Optional<String> speaker,
      Optional<List<WordJson>> words) {

    static SegmentJson of(Segment segment) {
      return new SegmentJson(
          segment.ordinal(),
          DisplayFormat.seconds(segment.startMillis()),
          DisplayFormat.seconds(segment.endMillis()),
          segment.text(),
          segment.speaker(),
          WordJson.of(segment));
    }
  }

  /** A word of a segment, spelled as there, with its own times. */
  public record WordJson(String word, double start, double end) {

    /** Returns all words of a segment; empty if their times are unknown. */
    static Optional<List<WordJson>> of(Segment segment) {
      var times = segment.wordTimes();
      if (times.isEmpty()) {
        return Optional.empty();
      }
      var words = Words.of(segment.text());
      return Optional.of(
          IntStream.range(0, times.size())
              .mapToObj(i -> of(segment.text(), words.get(i), times.get(i)))
              .toList());
    }

    private static WordJson of(String text, Words.Word word, WordTime time) {
      return new WordJson(
          text.substring(word.start(), word.end()),
          DisplayFormat.seconds(time.startMillis()),
          DisplayFormat.seconds(time.endMillis()));
    }
  }

  /**
   * Returns a video for a list.
   *
   * @param tracks of the video, the best first
   */
  public static VideoJson of(List<IndexedTrack> tracks, Optional<URI> media) {
    var entry = tracks.getFirst();
    return of(
        entry.video(),
        entry.track(),
        media,
        entry.segments(),
        entry.words(),
        TrackJson.of(tracks),
        Optional.empty());
  }

  /**
   * Returns a video with one of its transcripts.
   *
   * @param tracks of the video, the best first
   */
  public static VideoJson of(
      Transcript transcript, List<IndexedTrack> tracks, Optional<URI> media) {
    var segments = transcript.segments();
    long words = segments.stream().mapToLong(segment -> Words.count(segment.text())).sum();
    return of(
        transcript.videoWithDuration(),
        transcript.track(),
        media,
        segments.size(),
        words,
        TrackJson.of(tracks),
        Optional.of(LazyList.of(segments, SegmentJson::of)));
  }

  private static VideoJson of(
      Video video,
      Track track,
      Optional<URI> media,
      int segmentCount,
      long words,
      Optional<List<TrackJson>> tracks,
      Optional<List<SegmentJson>> segments) {
    return new VideoJson(
        video.id().value(),
        video.title(),
        track.language(),
        video.source(),
        video.channel(),
        video.recorded(),
        video.uploaded(),
        video.duration().map(length -> DisplayFormat.seconds(length.toMillis())),
        video.heardOnly() ? Optional.of("transcript") : Optional.empty(),
        media.map(URI::toString),
        segmentCount,
        words,
        DeepLink.to(video.id()),
        tracks,
        segments);
  }
}
