package hark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.caption.CaptionSyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentTranscriptsTest {

  @TempDir private Path folder;
  private final List<String> parsed = new ArrayList<>();

  private RecentTranscripts recent(long mostBytes) {
    return new RecentTranscripts(
        mostBytes,
        content -> {
          parsed.add(new String(content, UTF_8));
          return TranscriptParser.read(content);
        });
  }

  @Test
  void theSameContentIsParsedOnceUntilItIsTaken() {
    var recent = recent(1 << 20);
    var first = recent.read(vtt("one").getBytes(UTF_8));
    assertSame(first, recent.read(vtt("one").getBytes(UTF_8)));
    assertEquals("two", text(recent, "two"));
    assertSame(first, recent.take(vtt("one").getBytes(UTF_8)));
    assertEquals(List.of(vtt("one"), vtt("two")), parsed);
    assertNotSame(first, recent.take(vtt("one").getBytes(UTF_8)));
    assertNotSame(first, recent.read(vtt("one").getBytes(UTF_8)));
  }

  @Test
  void whatIsNotHeldIsParsedForTheLastTimeWithoutBeingKept() {
    var recent = recent(1 << 20);
    recent.take(vtt("one").getBytes(UTF_8));
    recent.take(vtt("one").getBytes(UTF_8));
    assertEquals(List.of(vtt("one"), vtt("one")), parsed);
  }

  @Test
  void theBoundHoldsAndThoseReadLongestAgoGo() {
    var recent = recent(2_400); // two of a thousand characters
    var a = "a".repeat(500);
    var b = "b".repeat(500);
    var c = "c".repeat(500);
    List.of(a, b, a, c, a, c, b).forEach(said -> assertEquals(said, text(recent, said)));
    assertEquals(List.of(vtt(a), vtt(b), vtt(c), vtt(b)), parsed);
  }

  @Test
  void oneBeyondTheBoundIsNotKeptAndTheOthersStay() {
    var recent = recent(2_400);
    var large = "large ".repeat(1_000).strip();
    List.of("small", large, large, "small").forEach(said -> assertEquals(said, text(recent, said)));
    assertEquals(List.of(vtt("small"), vtt(large), vtt(large)), parsed);
  }

  @Test
  void whatCannotBeReadIsRefusedEachTime() {
    var recent = recent(1 << 20);
    for (int i = 0; i < 2; i++) {
      assertThrows(CaptionSyntaxException.class, () -> recent.read("?".getBytes(UTF_8)));
      assertThrows(CaptionSyntaxException.class, () -> recent.take("?".getBytes(UTF_8)));
    }
  }

  @Test
  void aFileIsParsedOnceFromItsReviewToItsImport() {
    var archive = FileArchive.open(folder);
    var index = new MapIndex();
    var importer = new TranscriptImporter(archive, index, new VideoLocks(), Clock.systemUTC());
    importer.take(Raws.vtt("a", "what was there before"));
    var raw = Raws.vtt("a", "words of " + UUID.randomUUID());
    assertEquals(1, ParsedFile.of(raw.content()).segments());
    var held = RecentTranscripts.SHARED.read(raw.content());
    var conflict = new ImportConflicts(archive).of(Raws.raw(raw.video(), text(raw.content())));
    assertEquals(ImportConflicts.ConflictKind.REPLACES, conflict.kind());
    assertSame(held, RecentTranscripts.SHARED.read(raw.content()));
    importer.take(raw);
    assertNotSame(held, RecentTranscripts.SHARED.take(raw.content()));
  }

  private static String text(byte[] content) {
    return new String(content, UTF_8);
  }

  private static String text(RecentTranscripts recent, String said) {
    return recent.read(vtt(said).getBytes(UTF_8)).cleaned().segments().getFirst().text();
  }

  private static String vtt(String said) {
    return "WEBVTT\n\n00:00.000 --> 00:01.000\n" + said + "\n";
  }
}
