package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hark.language.Words;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.TranscriptLimits;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Every record within the limits of the domain can be indexed and read back; others cannot be
 * created.
 */
class LimitsPropertyTest {

  /** Pieces of one to four bytes, some of them several words or many letters each. */
  private static final List<String> PIECES =
      List.of(
          "S", "a ", "\u00DF", "\u6B22", "\uD83D\uDE00", "\uFDFA", "\u3316", "\u0301", "'", "-");

  private static final int MOST_SEGMENTS = 3;

  private static Path folder;
  private static LuceneTranscriptIndex index;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("hark-limits");
    index = LuceneTranscriptIndex.open(folder.resolve("index"));
  }

  @AfterContainer
  static void close() throws IOException {
    index.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 30)
  void transcriptsWithinTheLimitsCanBeIndexed(@ForAll Random random) {
    var transcript = transcript(random);
    index.put(transcript);
    index.commit();
    var found = index.transcript(transcript.video().id(), transcript.track()).orElseThrow();
    assertEquals(transcript.contentHash(), found.contentHash());
    index.delete(transcript.video().id(), transcript.track());
  }

  private static Transcript transcript(Random random) {
    var id = new VideoId("v".repeat(near(random, VideoId.MAX_LENGTH)));
    var video =
        new Video(
            id,
            text(random, 520),
            text(random, TranscriptLimits.MAX_SOURCE + 20),
            Optional.of(TranscriptLimits.MAX_TIME.minusSeconds(random.nextInt(2))),
            Optional.of(random.nextBoolean() ? LocalDate.MAX : LocalDate.MIN),
            Optional.of(LocalDate.EPOCH),
            Optional.of(text(random, 520)),
            Optional.of(
                URI.create("/" + "m".repeat(near(random, TranscriptLimits.MAX_MEDIA - 1)))));
    var language = random.nextBoolean() ? "en" : "de-Latn-DE-1996-x-aaaaaaaa-bbbbbbb";
    var segments =
        IntStream.range(0, 1 + random.nextInt(MOST_SEGMENTS))
            .mapToObj(i -> segment(random, i))
            .toList();
    return new Transcript(video, new Track(language, Track.TrackKind.HUMAN), segments);
  }

  private static Segment segment(Random random, int ordinal) {
    var piece = PIECES.get(random.nextInt(PIECES.size()));
    int length = random.nextInt(30) == 0 ? near(random, longestText(piece)) : 40_000;
    return new Segment(
        ordinal,
        1_000L * ordinal,
        random.nextBoolean() ? 1_000L * ordinal : TranscriptLimits.MAX_TIME.toMillis(),
        "x" + piece.repeat((length - 1) / piece.length()),
        Optional.of(text(random, near(random, TranscriptLimits.MAX_SPEAKER))));
  }

  /**
   * Returns the longest text of repeated pieces that keeps a transcript within its limit of words.
   */
  private static int longestText(String piece) {
    int repeats = TranscriptLimits.MAX_WORDS / MOST_SEGMENTS / Math.max(1, Words.count(piece)) - 1;
    return (int) Math.min(TranscriptLimits.MAX_TEXT, (long) repeats * piece.length());
  }

  /** Returns a length up to a limit, mostly at it. */
  private static int near(Random random, int limit) {
    return random.nextInt(3) == 0 ? 1 + random.nextInt(limit) : limit - random.nextInt(2);
  }

  private static String text(Random random, int length) {
    var piece = PIECES.get(random.nextInt(PIECES.size()));
    return piece.repeat(Math.max(1, length / piece.length()));
  }

  @Example
  void theLongestTranscriptsCanBeIndexed() {
    var video = Video.of(new VideoId("long"), "test");
    var many =
        IntStream.range(0, TranscriptLimits.MAX_SEGMENTS)
            .mapToObj(i -> new Segment(i, i, i + 1, "tide", Optional.empty()))
            .toList();
    index.put(new Transcript(video, Track.unknown(), many));
    index.commit();
    assertEquals(TranscriptLimits.MAX_SEGMENTS, index.entries(video.id()).getFirst().segments());
    index.delete(video.id(), Track.unknown());
    var wordy =
        List.of(
            new Segment(0, 0, 1, "\u3316".repeat(TranscriptLimits.MAX_WORDS / 6), Optional.empty()),
            new Segment(1, 1, 2, "a ".repeat(TranscriptLimits.MAX_WORDS % 6), Optional.empty()));
    index.put(new Transcript(video, Track.unknown(), wordy));
    index.commit();
    assertEquals(TranscriptLimits.MAX_WORDS, index.entries(video.id()).getFirst().words());
    index.delete(video.id(), Track.unknown());
  }

  @Example
  void transcriptsBeyondTheLimitsCannotBeCreated() {
    refused(
        () -> new Segment(0, 0, 1, "x".repeat(TranscriptLimits.MAX_TEXT + 1), Optional.empty()));
    refused(
        () -> new Segment(0, 0, 1, "x", Optional.of("S".repeat(TranscriptLimits.MAX_SPEAKER + 1))));
    refused(
        () -> new Segment(0, 0, TranscriptLimits.MAX_TIME.toMillis() + 1, "x", Optional.empty()));
    var video = Video.of(new VideoId("v"), "test");
    var address = URI.create("/" + "m".repeat(TranscriptLimits.MAX_MEDIA));
    refused(() -> video.withMedia(Optional.of(address)));
    var segments =
        IntStream.rangeClosed(0, TranscriptLimits.MAX_SEGMENTS)
            .mapToObj(i -> new Segment(i, i, i, "x", Optional.empty()))
            .toList();
    refused(() -> new Transcript(video, Track.unknown(), segments));
    var words =
        IntStream.range(0, 5)
            .mapToObj(i -> new Segment(i, i, i, "\u3316".repeat(140_000), Optional.empty()))
            .toList();
    refused(() -> new Transcript(video, Track.unknown(), words));
    assertEquals(
        TranscriptLimits.MAX_SOURCE, video.withSource("s".repeat(5_000_000)).source().length());
  }

  @Example
  void invalidDurationsAreDropped() {
    var id = new VideoId("v");
    var endless = Optional.of(Duration.ofSeconds(Long.MAX_VALUE));
    var video = new Video(id, "", "test", endless, Optional.empty(), Optional.empty());
    assertEquals(Optional.empty(), video.duration());
  }

  private static void refused(org.junit.jupiter.api.function.Executable making) {
    assertThrows(IllegalArgumentException.class, making);
  }
}
