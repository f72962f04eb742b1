package hark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hark.archive.FileArchive;
import hark.archive.TranscriptArchive.Archived;
import hark.archive.VideoLocks;
import hark.ingest.Reindexer.Progress;
import hark.ingest.Reindexer.Result;
import hark.search.TranscriptIndex;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReindexerTest {

  @TempDir private Path folder;
  private final VideoLocks locks = new VideoLocks();
  private final MapIndex full = new MapIndex();
  private FileArchive archive;

  @BeforeEach
  void fill() {
    archive = FileArchive.open(folder);
    var importer = new Importer(archive, full, locks, Clock.systemUTC());
    IntStream.range(0, 7).forEach(i -> importer.take(Raws.vtt("v" + i, "this is", "number " + i)));
  }

  @Test
  void anEmptyIndexBecomesWhatTheFullOneWas() {
    var index = new MapIndex();
    var reindexer = new Reindexer(archive, index, locks);
    assertEquals(new Result(7, 0, 0), reindexer.run());
    assertEquals(full.entries(), index.entries());
    assertEquals(new Progress(false, 7, 7), reindexer.progress());
  }

  @Test
  void anEqualIndexIsLeftAlone() {
    int commits = full.commits();
    assertEquals(new Result(0, 0, 0), new Reindexer(archive, full, locks).run());
    assertEquals(commits, full.commits());
  }

  @Test
  void whatIsOtherIsReplacedAndWhatIsNotArchivedIsTakenOut() {
    var before = full.entries();
    var one = full.transcript(Raws.id("v1")).orElseThrow();
    full.put(one.withVideo(one.video().withTitle("stale")));
    full.put(new Transcript(Video.of(Raws.id("orphan"), "test"), Track.unknown(), one.segments()));
    full.put(new Transcript(one.video(), new Track("de", Track.Kind.HUMAN), one.segments()));
    full.commit();
    assertEquals(new Result(1, 2, 0), new Reindexer(archive, full, locks).run());
    assertEquals(before, full.entries());
  }

  @Test
  void anArchivedFileThatNoFormatReadsIsCountedAndTheRestGoOn() {
    archive.put(
        new Archived(
            Video.of(Raws.id("odd"), "test"),
            Track.unknown(),
            "?".getBytes(UTF_8),
            Instant.EPOCH,
            "x",
            false));
    var index = new MapIndex();
    assertEquals(new Result(7, 0, 1), new Reindexer(archive, index, locks).run());
    assertEquals(7, index.entries().size());
  }

  @Test
  void aFileThatIsReadOtherwiseThanBeforeIsReadOnce() {
    var kept = archive.find(Raws.id("v1")).getFirst();
    archive.put(kept.withContentHash("as an older parser had it"));
    assertEquals(1, new Reindexer(archive, full, locks).run().put());
    assertEquals(0, new Reindexer(archive, full, locks).run().put());
  }

  @Test
  void itRunsInTheBackgroundAndStops() {
    var index = new MapIndex();
    var reindexer = new Reindexer(archive, index, locks);
    reindexer.start();
    reindexer.close();
    assertFalse(reindexer.progress().running());
    var entries = index.entries().stream().map(TranscriptIndex.Entry::contentHash).toList();
    assertEquals(entries.size(), entries.stream().distinct().count());
  }
}
