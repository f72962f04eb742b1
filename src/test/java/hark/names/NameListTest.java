package hark.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hark.ingest.store.SealedLine;
import hark.ingest.store.StoreFolder;
import hark.notice.NoticeBoard;
import hark.search.MisheardPlace;
import hark.search.Snippet;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameListTest {

  private static final ListedName KLING = new ListedName("Kling");
  private static final ListedName PENHOOK = new ListedName("Penhook");

  @TempDir private Path folder;
  private final NoticeBoard notices = new NoticeBoard();
  private NameList list;

  @BeforeEach
  void open() {
    list = open(List.of());
  }

  private NameList open(List<ListedName> settings) {
    return NameList.open(StoreFolder.of(folder.resolve("imports"), notices), settings);
  }

  private Path file(String name) {
    return folder.resolve("imports").resolve(name);
  }

  private static MisheardPlace place(String video, String heard, long millis, String text) {
    return new MisheardPlace(
        Video.of(new VideoId(video), "test"),
        Track.unknown(),
        0,
        millis,
        millis,
        millis,
        heard,
        text.hashCode(),
        new Snippet(List.of()));
  }

  @Test
  void namesAreThereAfterARestart() {
    assertTrue(list.add(KLING));
    assertTrue(list.add(PENHOOK));
    assertFalse(list.add(new ListedName("KLING")), "it is the same name");
    assertEquals(List.of(KLING, PENHOOK), open(List.of()).names());
    assertTrue(list.remove(KLING));
    assertFalse(list.remove(KLING));
    assertEquals(List.of(PENHOOK), open(List.of()).names());
  }

  @Test
  void oneDamagedFileLosesNothing() throws IOException {
    list.add(KLING);
    for (var name : List.of("names.json", "names.copy.json")) {
      Files.writeString(file(name), Files.readString(file(name)).replace("Kling", "Klong"));
      assertEquals(List.of(KLING), open(List.of()).names());
      assertTrue(Files.readString(file(name)).contains("Kling"), "it was written again");
    }
    assertEquals(2, notices.notices().size());
  }

  @Test
  void twoDamagedFilesAreSetAsideAndReported() throws IOException {
    list.add(KLING);
    Files.writeString(file("names.json"), "{");
    Files.writeString(file("names.copy.json"), "{");
    assertEquals(List.of(), open(List.of()).names());
    assertEquals(2, notices.notices().size());
    try (var setAside = Files.list(folder.resolve("set-aside"))) {
      assertEquals(2, setAside.filter(file -> !file.toString().endsWith(".txt")).count());
    }
  }

  @Test
  void aListOfANewerVersionIsNotChanged() throws IOException {
    list.add(KLING);
    var newer = SealedLine.seal(JsonNodeFactory.instance.objectNode().put("format", 99));
    Files.writeString(file("names.json"), newer);
    Files.writeString(file("names.copy.json"), newer);
    var opened = open(List.of());
    assertEquals(
        NameError.NEWER_FORMAT,
        assertThrows(NameException.class, () -> opened.add(PENHOOK)).error());
    assertEquals(newer, Files.readString(file("names.json")));
  }

  @Test
  void theListHasAnEnd() {
    for (int i = 0; i < NameList.MOST_NAMES; i++) {
      list.add(new ListedName("name" + (char) ('a' + i / 26) + (char) ('a' + i % 26)));
    }
    assertEquals(
        NameError.TOO_MANY_NAMES, assertThrows(NameException.class, () -> list.add(KLING)).error());
  }

  @Test
  void namesOfTheSettingsAreChangedThereOnly() {
    var opened = open(List.of(KLING));
    opened.add(PENHOOK);
    assertEquals(List.of(KLING, PENHOOK), opened.names());
    assertEquals(
        NameError.FROM_SETTINGS,
        assertThrows(NameException.class, () -> opened.remove(KLING)).error());
    opened.reject(KLING, List.of("klang"));
    assertEquals(List.of(PENHOOK), open(List.of()).names());
    assertEquals(List.of("klang"), open(List.of(KLING)).rejectedWords(KLING));
  }

  @Test
  void aRejectedPlaceStaysRejected() {
    list.add(KLING);
    var place = place("a", "cling", 60_000, "we cling to it");
    assertFalse(list.isRejected(KLING, place));
    list.reject(KLING, place);
    var opened = open(List.of());
    assertTrue(opened.isRejected(KLING, place));
    assertTrue(
        opened.isRejected(KLING, place("a", "cling", 99_000, "we cling to it")),
        "times were moved");
    assertTrue(
        opened.isRejected(KLING, place("a", "cling", 60_000, "We cling to it!")),
        "other words of the segment were corrected");
    assertFalse(opened.isRejected(KLING, place("a", "cling", 99_000, "thank you cling")));
    assertFalse(opened.isRejected(KLING, place("a", "klang", 60_000, "we cling to it")));
    assertFalse(opened.isRejected(KLING, place("b", "cling", 60_000, "we cling to it")));
  }

  @Test
  void rejectedWordsAreRejectedEverywhereUntilTheyAreAllowed() {
    list.add(KLING);
    list.reject(KLING, place("a", "cling", 0, "one"));
    list.reject(KLING, List.of("cling"));
    assertTrue(list.isRejected(KLING, place("b", "cling", 5, "other")));
    list.allow(KLING, "cling");
    assertFalse(list.isRejected(KLING, place("b", "cling", 5, "other")));
    assertFalse(open(List.of()).isRejected(KLING, place("a", "cling", 0, "one")));
  }

  @Test
  void rejectionsHaveAnEnd() {
    list.add(KLING);
    for (int i = 0; i < NameList.MOST_REJECTED; i++) {
      list.reject(KLING, place("a", "cling", 10_000L * i, "text " + i));
    }
    assertEquals(
        NameError.TOO_MANY_REJECTED,
        assertThrows(NameException.class, () -> list.reject(KLING, place("b", "cling", 0, "")))
            .error());
  }
}
