package hark.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private static final Video BARE = Video.of(new VideoId("a"), "test");

  @Test
  void everyShownFieldHasAPartInTheHash() {
    var transcripts =
        Stream.of(
                spoken(BARE),
                spoken(Video.of(new VideoId("b"), "test").withTitle("a")),
                spoken(Video.of(new VideoId("a"), "other")),
                spoken(BARE.withTitle("Title")),
                spoken(with(Optional.of(Duration.ofSeconds(1)), Optional.empty())),
                spoken(with(Optional.empty(), Optional.of(LocalDate.EPOCH))),
                spoken(BARE.withUploaded(Optional.of(LocalDate.EPOCH))),
                spoken(BARE.withChannel(Optional.of("Channel"))),
                spoken(BARE.withMedia(Optional.of(URI.create("/a.mp3")))),
                spoken(BARE, new Track("en", Track.TrackKind.UNKNOWN), 1, "word", ""),
                spoken(BARE, Track.unknown(), 2, "word", ""),
                spoken(BARE, Track.unknown(), 1, "other", ""),
                spoken(BARE, Track.unknown(), 1, "word", "Ann"),
                timed(new WordTime(0, 1)),
                timed(new WordTime(0, 0)))
            .map(Transcript::contentHash)
            .toList();
    assertEquals(transcripts.size(), new HashSet<>(transcripts).size());
  }

  @Test
  void theHashIsTheSameInEveryVersion() {
    assertEquals(
        "31b1f518d982d98c4476ecd6418b2f9e76a705db4008b05ef9392c6961ac6c2e",
        spoken(BARE).contentHash());
  }

  private static Video with(Optional<Duration> duration, Optional<LocalDate> recorded) {
    return new Video(BARE.id(), BARE.title(), BARE.source(), duration, recorded, Optional.empty());
  }

  private static Transcript timed(WordTime time) {
    var segment = new Segment(0, 0, 1, "word", Optional.empty(), List.of(time));
    return new Transcript(BARE, Track.unknown(), List.of(segment));
  }

  private static Transcript spoken(Video video) {
    return spoken(video, Track.unknown(), 1, "word", "");
  }

  private static Transcript spoken(
      Video video, Track track, long endMillis, String text, String speaker) {
    var named = Optional.of(speaker).filter(name -> !name.isEmpty());
    return new Transcript(video, track, List.of(new Segment(0, 0, endMillis, text, named)));
  }
}
