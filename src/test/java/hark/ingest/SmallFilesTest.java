package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.ingest.follow.FeedStore;
import hark.ingest.follow.FeedStore.FeedEntry;
import hark.ingest.queue.QueueFullException;
import hark.ingest.queue.QueueReadOnlyException;
import hark.ingest.store.DamagedFiles;
import hark.ingest.store.StoreFolder;
import hark.ingest.upload.PendingFile;
import hark.ingest.upload.UploadBatch;
import hark.ingest.upload.UploadStore;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage of every kind to the list of feeds and to the lists of uploads. */
class SmallFilesTest {

  private static final URI FEED = URI.create("https://example.org/feed.xml");
  private static final String ID = "0123456789abcdef0123456789abcdef";

  @TempDir private Path data;
  private final NoticeBoard notices = new NoticeBoard();

  private interface Change {
    void apply(Path file) throws IOException;
  }

  private static final Map<String, Change> DAMAGES =
      Map.of(
          "emptied", file -> Files.write(file, new byte[0]),
          "cut", file -> cut(file, Files.size(file) / 2),
          "cut by one byte", file -> cut(file, Files.size(file) - 3),
          "flipped", file -> flip(file, 0.5),
          "flipped at the end", file -> flip(file, 0.95),
          "other content", file -> Files.writeString(file, "{\"feeds\":7"),
          "another shape", file -> Files.writeString(file, "[1,2]"));

  static Stream<Arguments> feedDamages() {
    return DAMAGES.keySet().stream()
        .flatMap(
            damage ->
                Stream.of("feeds.json", "feeds.copy.json").map(file -> Arguments.of(damage, file)));
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("feedDamages")
  void oneDamagedListOfFeedsCostsNothing(String damage, String name) throws IOException {
    FeedStore.open(imports()).put(FeedEntry.added(FEED));
    var file = data.resolve("imports").resolve(name);
    DAMAGES.get(damage).apply(file);
    byte[] damaged = Files.readAllBytes(file);
    assertEquals(FEED, FeedStore.open(imports()).entries().getFirst().address());
    var notice = notices.notices().getFirst();
    assertEquals(NoticeKind.FILE_SET_ASIDE, notice.kind());
    assertTrue(
        MessageTexts.ENGLISH.format(notice.detail()).startsWith("Nothing is lost"),
        MessageTexts.ENGLISH.format(notice.detail()));
    assertArrayEquals(damaged, Files.readAllBytes(Path.of(notice.subject())));
    var after = new NoticeBoard();
    assertEquals(
        1, FeedStore.open(StoreFolder.of(data.resolve("imports"), after)).entries().size());
    assertEquals(List.of(), after.notices());
  }

  @Test
  void aLossThatAnOlderVersionDescribedIsShownInItsWords() throws IOException {
    var aside = Files.createDirectories(data.resolve("set-aside"));
    Files.writeString(aside.resolve("imports-feeds.json-1.lost.txt"), "Two feeds are lost.\n");
    imports().damagedFiles().postEarlier();
    var notice = notices.notices().getFirst();
    assertEquals(NoticeKind.FILE_MISSING, notice.kind());
    assertEquals(Message.verbatim("Two feeds are lost."), notice.detail());
  }

  @Test
  void twoDamagedListsOfFeedsAreSaidToBeLost() throws IOException {
    FeedStore.open(imports()).put(FeedEntry.added(FEED));
    cut(data.resolve("imports/feeds.json"), 9);
    cut(data.resolve("imports/feeds.copy.json"), 9);
    assertEquals(List.of(), FeedStore.open(imports()).entries());
    assertEquals(2, notices.notices().size());
    assertTrue(
        MessageTexts.ENGLISH
            .format(notices.notices().getFirst().detail())
            .contains("follow the feeds again"));
  }

  @Test
  void aRemovedListOfFeedsComesBackFromItsCopy() throws IOException {
    FeedStore.open(imports()).put(FeedEntry.added(FEED));
    Files.delete(data.resolve("imports/feeds.json"));
    assertEquals(1, FeedStore.open(imports()).entries().size());
    assertEquals(NoticeKind.FILE_MISSING, notices.notices().getFirst().kind());
    assertTrue(Files.exists(data.resolve("imports/feeds.json")));
  }

  @Test
  void aRemovedCopyOfTheListOfFeedsIsWrittenAgain() throws IOException {
    FeedStore.open(imports()).put(FeedEntry.added(FEED));
    var copy = data.resolve("imports/feeds.copy.json");
    var before = Files.readString(copy);
    Files.delete(copy);
    assertEquals(1, FeedStore.open(imports()).entries().size());
    assertEquals(before, Files.readString(copy));
    assertEquals(List.of(), notices.notices()); // nothing for an operator to do
  }

  @Test
  void aListOfFeedsOfTheFirstFormatIsReadAndOfANewerOneIsNotTouched() throws IOException {
    Files.createDirectories(data.resolve("imports"));
    var file = data.resolve("imports/feeds.json");
    Files.writeString(
        file,
        "{\n  \"feeds\" : [ { \"address\" : \"%s\", \"colour\" : \"blue\" } ],\n  \"owner\" : 1 }"
            .formatted(FEED));
    var feeds = FeedStore.open(imports());
    assertEquals(FEED, feeds.entries().getFirst().address());
    feeds.put(FeedEntry.added(URI.create("https://example.org/other.xml")));
    var text = Files.readString(file);
    assertTrue(text.contains("\"colour\":\"blue\"") && text.contains("\"owner\":1"), text);
    assertEquals(List.of(), notices.notices());

    var newer = "{\"format\":9,\"feeds\":{}}";
    Files.writeString(file, newer);
    var later = FeedStore.open(imports());
    assertThrows(QueueReadOnlyException.class, () -> later.put(FeedEntry.added(FEED)));
    assertEquals(newer, Files.readString(file));
  }

  @Tag("slow")
  @Test
  void feedsAreBounded() {
    var feeds = FeedStore.open(imports());
    for (int i = 0; i < FeedStore.MOST_FEEDS; i++) {
      feeds.put(FeedEntry.added(URI.create("https://example.org/%d.xml".formatted(i))));
    }
    assertThrows(QueueFullException.class, () -> feeds.put(FeedEntry.added(FEED)));
    assertEquals(FeedStore.MOST_FEEDS, feeds.entries().size());
  }

  static Stream<String> damages() {
    return DAMAGES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aDamagedListOfAnUploadIsSetAsideAndItsFilesStay(String damage) throws IOException {
    var store = UploadStore.open(uploads(), Clock.systemUTC());
    var upload = store.begin();
    var folder = data.resolve("uploads").resolve(upload.id());
    Files.writeString(folder.resolve("0.raw"), "words");
    DAMAGES.get(damage).apply(folder.resolve("upload.json"));
    assertTrue(store.find(upload.id()).isEmpty());
    assertEquals(NoticeKind.FILE_SET_ASIDE, notices.notices().getFirst().kind());
    store.sweep(Set.of(upload.place(0)));
    assertEquals("words", Files.readString(folder.resolve("0.raw")), "an import needs it");
    store.sweep(Set.of());
    assertFalse(Files.exists(folder));
    var aside = Path.of(notices.notices().getLast().subject());
    assertEquals("words", Files.readString(aside.resolve("0.raw")), "never deleted");
  }

  private static final Map<String, Change> LOSSES =
      Map.of(
          "flipped", file -> flip(file, 0.5),
          "cut", file -> cut(file, Files.size(file) / 2),
          "emptied", file -> Files.write(file, new byte[0]),
          "removed", Files::delete);

  static Stream<String> losses() {
    return LOSSES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void aDamagedFileOfAnUploadIsNamedAndNotImported(String loss) throws IOException {
    var store = UploadStore.open(uploads(), Clock.systemUTC());
    var upload = send(store);
    assertTrue(store.content(upload.id(), 0).isPresent());
    assertEquals(List.of(), store.damaged());
    var file = data.resolve("uploads").resolve(upload.id()).resolve("0.raw");
    LOSSES.get(loss).apply(file);
    assertEquals(List.of(file), store.damaged());
    assertTrue(store.content(upload.id(), 0).isEmpty());
    assertFalse(Files.exists(file), "it is set aside");
  }

  @Test
  void anUploadWhoseFolderIsRemovedIsReported() throws IOException {
    var store = UploadStore.open(uploads(), Clock.systemUTC());
    var upload = send(store);
    var kept = send(store);
    var discarded = send(store);
    store.discard(discarded.id());
    var folder = data.resolve("uploads").resolve(upload.id());
    for (var name : List.of("0.raw", "upload.json", "")) {
      Files.delete(folder.resolve(name));
    }
    UploadStore.open(uploads(), Clock.systemUTC());
    var notice = notices.notices().getFirst();
    assertEquals(NoticeKind.FILE_MISSING, notice.kind());
    assertEquals(folder.toString(), notice.subject());
    assertEquals(1, notices.notices().size(), notices.notices()::toString);

    var later = new NoticeBoard();
    var aside = new DamagedFiles(data.resolve("set-aside"), later, Clock.systemUTC());
    aside.postEarlier();
    assertEquals(folder.toString(), later.notices().getFirst().subject(), "it outlives a restart");
    UploadStore.open(uploads(), Clock.systemUTC());
    assertEquals(1, notices.notices().size(), "and is not reported twice");
    assertTrue(store.find(kept.id()).isPresent());
  }

  private static UploadBatch send(UploadStore store) throws IOException {
    byte[] content = "WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n".getBytes();
    var place = Files.write(store.newPlace(), content);
    var received =
        new UploadStore.ReceivedFile(
            "a.vtt",
            Message.EMPTY,
            Optional.of(ParsedFile.of(content)),
            place,
            PendingFile.sum(content));
    return store.append(store.begin(), List.of(received));
  }

  @Test
  void anUploadOfANewerFormatIsNotTouched() throws IOException {
    var folder = data.resolve("uploads").resolve(ID);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("upload.json"), "{\"format\":9}");
    var store = UploadStore.open(uploads(), Clock.systemUTC());
    assertTrue(store.find(ID).isEmpty());
    store.sweep(Set.of());
    assertEquals("{\"format\":9}", Files.readString(folder.resolve("upload.json")));
    assertEquals(List.of(), notices.notices());
  }

  @Test
  void whatAKilledProcessLeftIsRemovedAndStrayFilesStay() throws IOException {
    var folder = data.resolve("uploads");
    Files.createDirectories(folder.resolve("my folder"));
    var own = folder.resolve("incoming-123e4567-e89b-12d3-a456-426614174000");
    Files.writeString(own, "half");
    var stray = List.of(".DS_Store", "incoming-mine.vtt", "my folder/a.vtt", "x.tmp");
    for (var name : stray) {
      Files.writeString(folder.resolve(name), "stray");
    }
    var store = UploadStore.open(uploads(), Clock.systemUTC());
    assertFalse(Files.exists(own));
    store.sweep(Set.of());
    for (var name : stray) {
      assertEquals("stray", Files.readString(folder.resolve(name)));
    }
    assertEquals(List.of(), notices.notices());
  }

  @Test
  void uploadsAreBounded() {
    var store = UploadStore.open(uploads(), Clock.systemUTC());
    for (int i = 0; i < UploadStore.MOST_UPLOADS; i++) {
      store.begin();
    }
    assertEquals(
        QueueFullException.Bound.UPLOADS,
        assertThrows(QueueFullException.class, store::begin).bound());
  }

  private StoreFolder imports() {
    return StoreFolder.of(data.resolve("imports"), notices);
  }

  private StoreFolder uploads() {
    return StoreFolder.of(data.resolve("uploads"), notices);
  }

  private static void cut(Path file, long length) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) length));
  }

  private static void flip(Path file, double place) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) (bytes.length * place)] ^= 1;
    Files.write(file, bytes);
  }
}
