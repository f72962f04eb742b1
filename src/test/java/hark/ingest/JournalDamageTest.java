package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.queue.ImportJob;
import hark.ingest.queue.JobState;
import hark.ingest.queue.JobStatus;
import hark.ingest.queue.JournalLine;
import hark.ingest.queue.JournalMark;
import hark.ingest.queue.ReplayedJournal;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.notice.NoticeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage to the journal of imports. */
class JournalDamageTest extends StoredJournal {

  /** A change to the bytes of a journal. */
  private record Damage(String name, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  private interface Change {
    void apply(Path journal) throws IOException;
  }

  static Stream<Damage> damages() {
    return Stream.of(
        new Damage("removed", Files::delete),
        new Damage("emptied", journal -> Files.write(journal, new byte[0])),
        new Damage("cut to half", journal -> cut(journal, Files.size(journal) / 2)),
        new Damage("without its last line", journal -> keepLines(journal, -1)),
        new Damage("without its last three lines", journal -> keepLines(journal, -3)),
        new Damage("only the first line", journal -> keepLines(journal, 1)),
        new Damage("cut in its first line", journal -> cut(journal, 5)),
        new Damage("a bit flipped in the middle", journal -> flip(journal, 0.5)),
        new Damage("a bit flipped near the end", journal -> flip(journal, 0.98)),
        new Damage("a line removed", JournalDamageTest::removeMiddle),
        new Damage("a line feed turned into a blank", JournalDamageTest::joinLines),
        new Damage("zeros at the end", journal -> zeroEnd(journal, 300)),
        new Damage("other content", journal -> Files.writeString(journal, "Hello.\nWorld.\n")));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void damageIsNoticedSetAsideAndSaid(Damage damage) throws IOException {
    fill();
    damage.change().apply(path());
    byte[] damaged = Files.exists(path()) ? Files.readAllBytes(path()) : null;
    var opened = open();
    close(opened);
    assertEquals("", MessageTexts.ENGLISH.format(opened.readOnly()));
    var notice = only();
    assertTrue(
        MessageTexts.ENGLISH.format(notice.detail()).contains("import what is missing again"),
        MessageTexts.ENGLISH.format(notice.detail()));
    if (damaged == null) {
      assertEquals(NoticeKind.FILE_MISSING, notice.kind());
    } else {
      assertEquals(NoticeKind.FILE_SET_ASIDE, notice.kind());
      assertArrayEquals(damaged, Files.readAllBytes(Path.of(notice.subject())), "kept whole");
    }
    opened.replayed().jobs().forEach(job -> assertEquals("v" + job.number(), job.video().value()));

    prepare();
    var again = open();
    close(again);
    assertEquals(List.of(), notices.notices(), "the new journal is sound");
    assertEquals(jobs(opened.replayed()), jobs(again.replayed()));
    store.damagedFiles().postEarlier();
    assertEquals(
        notice.detail(), only().detail(), "it is posted, in any language, until it is removed");
  }

  @Test
  void aSoundJournalIsNotTouchedByAStart() throws IOException {
    fill();
    byte[] before = Files.readAllBytes(path());
    close(open());
    assertArrayEquals(before, Files.readAllBytes(path()));
    assertEquals(List.of(), notices.notices());
  }

  @Test
  void whatWasCutOffBeforeItWasAcknowledgedIsNoDamage() throws IOException {
    fill();
    var sound = jobs(open().replayed());
    Files.writeString(path(), "{\"submit\":99,\"source\":\"te", StandardOpenOption.APPEND);
    var opened = open();
    assertEquals(sound, jobs(opened.replayed()));
    assertEquals(List.of(), notices.notices());
    opened.journal().orElseThrow().append(List.of(JournalLine.paused(true)));
    close(opened);
    var again = open();
    assertTrue(again.replayed().paused());
    assertEquals(List.of(), notices.notices());
    close(again);
  }

  /** At each byte: what is reopened is what was acknowledged, or it is said that some is lost. */
  @Tag("slow")
  @Test
  void cutAtEveryByteALossIsSaid() throws IOException {
    var states = new TreeMap<Long, Map<Long, JobState>>();
    var random = new Random(17);
    var opened = open();
    var journal = opened.journal().orElseThrow();
    var replayed = opened.replayed();
    for (int step = 0; step < 9; step++) {
      var line = randomLine(replayed, random);
      journal.append(List.of(line));
      JournalLine.apply(line, replayed);
      states.put(Files.size(path()), jobs(replayed));
    }
    close(opened);
    byte[] whole = Files.readAllBytes(path());
    byte[] mark = Files.readAllBytes(JournalMark.file(store.path()));
    for (int length = 0; length < whole.length; length++) {
      Files.write(path(), Arrays.copyOf(whole, length));
      Files.write(JournalMark.file(store.path()), mark);
      prepare();
      var cut = open();
      close(cut);
      assertFalse(notices.notices().isEmpty(), "cut at " + length);
      var before = states.floorEntry((long) length);
      var expected = before == null ? Map.of() : before.getValue();
      assertEquals(expected, jobs(cut.replayed()), "cut at " + length);
    }
  }

  @Test
  void eachFlippedBitIsNoticed() throws IOException {
    fill();
    byte[] whole = Files.readAllBytes(path());
    byte[] mark = Files.readAllBytes(JournalMark.file(store.path()));
    var random = new Random(4);
    for (int i = 0; i < 100; i++) {
      int at = random.nextInt(whole.length);
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 << random.nextInt(7));
      Files.write(path(), flipped);
      Files.write(JournalMark.file(store.path()), mark);
      prepare();
      close(open());
      assertFalse(notices.notices().isEmpty(), "flipped at " + at);
    }
  }

  static Stream<Damage> damagedMarks() {
    return Stream.of(
        new Damage("emptied", mark -> Files.write(mark, new byte[0])),
        new Damage("cut", mark -> cut(mark, 40)),
        new Damage("flipped", mark -> flip(mark, 0.3)),
        new Damage("other content", mark -> Files.writeString(mark, "?")));
  }

  @ParameterizedTest
  @MethodSource("damagedMarks")
  void aDamagedMarkCostsNothing(Damage damage) throws IOException {
    fill();
    var sound = jobs(open().replayed());
    var mark = JournalMark.file(store.path());
    damage.change().apply(mark);
    byte[] damaged = Files.readAllBytes(mark);
    var opened = open();
    assertEquals(sound, jobs(opened.replayed()));
    assertArrayEquals(damaged, Files.readAllBytes(Path.of(only().subject())));
    opened.journal().orElseThrow().append(List.of(JournalLine.paused(true)));
    close(opened);
    prepare();
    close(open());
    assertEquals(List.of(), notices.notices());
  }

  @Test
  void aMissingMarkIsReported() throws IOException {
    fill();
    var sound = jobs(open().replayed());
    Files.delete(JournalMark.file(store.path()));
    var opened = open();
    close(opened);
    assertEquals(sound, jobs(opened.replayed()));
    assertEquals(NoticeKind.FILE_MISSING, only().kind());
    assertTrue(only().subject().contains("journal.mark"), only().subject());
    prepare();
    close(open());
    assertEquals(List.of(), notices.notices(), "it was written again");
  }

  private static ObjectNode randomLine(ReplayedJournal replayed, Random random) {
    var numbers = replayed.jobs().stream().map(ImportJob::number).toList();
    if (numbers.isEmpty() || random.nextInt(3) == 0) {
      long first = replayed.next();
      return JournalLine.submit(
          LongStream.range(first, first + 1 + random.nextInt(3))
              .mapToObj(JournalDamageTest::waiting)
              .toList());
    }
    var some = numbers.stream().filter(number -> random.nextBoolean()).toList();
    return switch (random.nextInt(4)) {
      case 0 -> JournalLine.paused(random.nextBoolean());
      case 1 -> JournalLine.clear(some);
      case 2 -> JournalLine.status(some, JobStatus.waiting(random.nextInt(3)), Instant.EPOCH);
      default ->
          JournalLine.status(
              some,
              JobStatus.ended(JobState.FAILED, Message.verbatim("No."), Optional.empty()),
              Instant.EPOCH);
    };
  }

  private static void zeroEnd(Path file, int zeros) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length - zeros, bytes.length, (byte) 0);
    Files.write(file, bytes);
  }

  /** Keeps so many lines or, with a number below zero, all but so many. */
  private static void keepLines(Path file, int kept) throws IOException {
    var lines = Files.readAllLines(file);
    int count = kept < 0 ? lines.size() + kept : kept;
    write(file, lines.subList(0, count));
  }

  private static void removeMiddle(Path file) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(file));
    lines.remove(lines.size() / 2);
    write(file, lines);
  }

  private static void joinLines(Path file) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(file));
    int at = lines.size() / 2;
    lines.set(at, lines.get(at) + " " + lines.remove(at + 1));
    write(file, lines);
  }
}
