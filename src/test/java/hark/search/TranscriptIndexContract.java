package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.WordTime;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The contract of what an index holds: transcripts put, replaced, deleted and read back. */
public abstract class TranscriptIndexContract extends SearchContract {

  @Test
  void indexingAgainReplacesTheTranscript() {
    put(Transcripts.of("v", "old words", "more old words"));
    put(Transcripts.of("v", "new words"));
    assertEquals("", places("old"));
    assertEquals("v:0-0", places("new"));
    assertEquals(new TranscriptIndex.Totals(1, 1, 2), index.totals());
  }

  @Test
  void nothingIsVisibleBeforeTheCommit() {
    index.put(Transcripts.of("v", "tide"));
    assertEquals("", places("tide"));
    index.commit();
    assertEquals("v:0-0", places("tide"));
  }

  @Test
  void deletedTranscriptsAreNotFound() {
    put(Transcripts.of("v", "tide"), Transcripts.of("w", "tide"));
    index.delete(new VideoId("v"), new Track("en", Track.TrackKind.HUMAN));
    index.commit();
    assertEquals("w:0-0", places("tide"));
    assertTrue(index.transcript(new VideoId("v")).isEmpty());
    assertEquals(1, index.entries().size());
  }

  @Test
  void everyTranscriptIsReadBackUnchanged() {
    var video =
        new Video(
            new VideoId("A:b~1"),
            "A title",
            "memories.ai",
            Optional.of(Duration.ofSeconds(83)),
            Optional.of(LocalDate.of(2026, 3, 14)),
            Optional.of(LocalDate.of(2026, 4, 15)),
            Optional.of("A channel"),
            Optional.of(URI.create("https://media.example/a.mp3")));
    var transcript =
        new Transcript(
            video,
            new Track("pt-BR", Track.TrackKind.AUTO),
            List.of(
                new Segment(0, 0, 1_500, "Bom dia", Optional.of("Ana")),
                new Segment(1, 1_500, 1_500, "\u266A", Optional.empty()),
                new Segment(
                    2,
                    2_000,
                    3_600_000,
                    "\uD83D\uDE00 at\u00E9 logo",
                    Optional.empty(),
                    List.of(new WordTime(2_000, 2_000), new WordTime(2_500, 359_999_999))),
                new Segment(3, 2_000, 3_600_000, "fim", Optional.empty())));
    put(transcript);
    assertEquals(Optional.of(transcript), index.transcript(video.id()));
    var entry = index.entry(video.id(), transcript.track()).orElseThrow();
    assertEquals(video, entry.video());
    assertEquals(transcript.track(), entry.track());
    assertEquals(5, entry.words());
    assertEquals(transcript.contentHash(), entry.contentHash());
    assertEquals(List.of(entry), index.entries());
  }

  @Test
  void idsThatDifferInCaseOrBeginAlikeAreDifferent() {
    put(Transcripts.of("a", "tide"), Transcripts.of("A", "tide"), Transcripts.of("a.b", "tide"));
    put(Transcripts.of("A", "ebb"));
    assertEquals(2, find("tide").totalVideos());
  }

  @Test
  void allTranscriptsAreReadOnceInTheOrderOfTheirIds() {
    int videos = TranscriptIndex.PAGE + 1;
    var expected = new TreeSet<VideoId>();
    for (int i = 0; i < videos; i++) {
      var transcript = Transcripts.of((i % 2 == 0 ? "v" : "V") + i, "tide");
      expected.add(transcript.video().id());
      index.put(transcript);
    }
    index.commit();
    var read = new ArrayList<VideoId>();
    index.forEachEntry(entry -> read.add(entry.video().id()));
    assertEquals(List.copyOf(expected), read);
  }
}
