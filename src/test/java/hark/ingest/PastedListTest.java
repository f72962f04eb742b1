package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hark.ingest.PastedList.InvalidEntry;
import hark.source.TranscriptRequest;
import hark.transcript.VideoId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedListTest {

  static Stream<Arguments> pieces() {
    return Stream.of(
        arguments("", List.of()),
        arguments(" \n\t\r\n", List.of()),
        arguments("VI1", List.of("VI1")),
        arguments(
            "VI1 VI2,VI3;VI4\nVI5\u00A0VI6,, ;VI7",
            IntStream.rangeClosed(1, 7).mapToObj(i -> "VI" + i).toList()),
        arguments("VI1\r\nVI2\rVI3", List.of("VI1", "VI2", "VI3")),
        arguments("\tVI1", List.of("VI1")),
        arguments(
            "https://memories.ai/app/video/VI625000000000000001", List.of("VI625000000000000001")),
        arguments("https://x.org/?video_no=a.b%2Bc&x=1, VI2", List.of("a.b+c", "VI2")),
        arguments("quiet-night\tA title", List.of("quiet-night")));
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void piecesAreFoundInOrder(String text, List<String> ids) {
    var list = PastedList.read(text, "memories.ai", id -> false);
    assertEquals(ids, ids(list));
    assertEquals(List.of(), list.wrong());
    list.requests().forEach(one -> assertEquals("memories.ai", one.source()));
  }

  @ParameterizedTest
  @CsvSource({
    "https://memories.ai/app/VI625000000000000001, VI625000000000000001",
    "https://memories.ai/app/VI625000000000000001/?tab=1#t=3, VI625000000000000001",
    "http://x.org/watch?id=1&videoNo=other, other",
    "https://x.org/#/player/PI-625000000000000001, PI-625000000000000001",
    "https://x.org/a?v=mavi_video_625000000000000001, mavi_video_625000000000000001",
    "HTTPS://x.org/videos/quiet-night?t=4#s2, quiet-night",
    "http://localhost:8080/api/videos/quiet-night/transcript, quiet-night",
    "https://x.org/VI62500, ",
    "https://x.org/, ",
    "https://x.org/videos/, ",
    "https://x.org/videos/a%2Fb, ",
    "https://x.org/?video_no=, ",
    "https://x.org/?video_no=%, ",
    "https://x.org/videos/<b>, ",
  })
  void anAddressHoldsAnId(String link, String id) {
    assertEquals(Optional.ofNullable(id), LinkedId.in(link).map(Object::toString));
  }

  @Test
  void aRowTellsTitleAndRecording() {
    var list =
        PastedList.read(
            "VI1\t A  title \thttps://example.org/a.mp3\textra\nVI2\tAnother\nVI3\t\t\n"
                + "https://x.org/videos/VI4\tFourth\t",
            "test",
            id -> false);
    assertEquals(List.of(), list.wrong());
    assertEquals(
        List.of("A title", "Another", "VI3", "Fourth"),
        list.requests().stream().map(one -> one.details().title()).toList());
    assertEquals(
        Optional.of(URI.create("https://example.org/a.mp3")),
        list.requests().getFirst().details().media());
    assertEquals(
        TranscriptRequest.of(list.requests().get(2).video(), "test"), list.requests().get(2));
  }

  @Test
  void wrongPiecesAreNamedWithTheirLinesAndTheRestIsTaken() {
    var list =
        PastedList.read(
            "VI1 ../etc\n\nhttps://x.org/ VI2\nVI3\tTitle\tjavascript:alert(1)\n"
                + "a/b\tTitle\nVI4\tTitle\thttp://[\n",
            "test",
            id -> false);
    assertEquals(List.of("VI1", "VI2"), ids(list));
    assertEquals(
        List.of(
            new InvalidEntry(1, "../etc", EntryError.NO_ID),
            new InvalidEntry(3, "https://x.org/", EntryError.NO_ID_IN_LINK),
            new InvalidEntry(4, "VI3\tTitle\tjavascript:alert(1)", EntryError.NO_MEDIA),
            new InvalidEntry(5, "a/b\tTitle", EntryError.NO_ID),
            new InvalidEntry(6, "VI4\tTitle\thttp://[", EntryError.NO_MEDIA)),
        list.wrong());
  }

  @Test
  void wordsAndNumbersOfATextAreDoubtful() {
    var text = "hello world this is not an id, well-known 3pm 2024 1st a_b VI1 hello";
    var list = PastedList.read(text, "test", id -> id.value().equals("world"));
    assertEquals(List.of("world", "VI1"), ids(list));
    assertEquals(
        List.of(
            "hello", "this", "is", "not", "an", "id", "well-known", "3pm", "2024", "1st", "a_b"),
        list.doubtful().stream().map(VideoId::value).toList());
    assertEquals(List.of(), list.wrong());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VI625000000000000001",
        "VEI12",
        "PI-625000000000000001",
        "mavi_video_625000000000000001",
        "re_6250000",
        "625000000000000001",
        "dQw4w9WgXcQ",
        "917393e3-1b1e-5cef-ace4-edaa54e1f810",
        "fold-1",
        "4f9a1c2e"
      })
  void whatLooksLikeAnIdIsOne(String id) {
    assertEquals(List.of(id), ids(PastedList.read(id, "test", one -> false)));
  }

  @Test
  void whatIsNamedAgainIsFolded() {
    var list = PastedList.read("VI1\tTold\nVI1 VI2 https://x.org/videos/VI1", "test", id -> false);
    assertEquals(List.of("VI1", "VI2"), ids(list));
    assertEquals("Told", list.requests().getFirst().details().title());
    assertEquals(2, list.repeated());
  }

  @Test
  void tenThousandLinesAreRead() {
    var text =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "VI%d\tTitle %d\thttps://example.org/%d.mp3".formatted(i, i, i))
            .collect(Collectors.joining("\n"));
    assertEquals(10_000, PastedList.read(text, "test", id -> false).requests().size());
  }

  private static List<String> ids(PastedList list) {
    return list.requests().stream().map(one -> one.video().value()).toList();
  }
}
