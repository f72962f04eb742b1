package hark.source.memories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hark.caption.format.CaptionFormats;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.source.sample.SampleSource;
import hark.standin.StandIn;
import hark.standin.StandInCase;
import hark.transcript.Track;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Transcripts, metadata, keys and refusals of memories.ai. */
@QuarkusTest
class MemoriesSourceTest extends StandInConversation {

  /** One row a case: the words that come first, how many segments, how many calls for them. */
  static Stream<Arguments> given() {
    var ordinary = " Good evening from the harbour wall.";
    return Stream.of(
        arguments(StandInCase.READY, ordinary, 3, 1),
        arguments(StandInCase.READY_2026, ordinary, 3, 1),
        arguments(StandInCase.UNKNOWN_MEMBERS, " Good evening from the future.", 1, 1),
        arguments(StandInCase.TABLE_SHAPE, "Good evening from the table.", 2, 1),
        arguments(StandInCase.NUMERIC, " Ten past four.", 1, 1),
        arguments(StandInCase.DECIMAL, " Ten past four.", 1, 1),
        arguments(StandInCase.DECIMAL_TEXT, " Ten past four.", 1, 1),
        arguments(StandInCase.HICCUP, ordinary, 3, 3),
        arguments(StandInCase.BROKEN_503, ordinary, 3, 3),
        arguments(StandInCase.OVER_LIMIT_RETRY_AFTER, ordinary, 3, 2),
        arguments(StandInCase.EDGE_SEGMENTS, " Starts and ends at once.", 11, 1),
        arguments(StandInCase.LARGE, " This is line 0 of a very long meeting.", 5000, 1),
        arguments(StandInCase.LIST_ONLY, ordinary, 3, 1),
        arguments(StandInCase.LIST_ODDITIES, ordinary, 3, 1),
        arguments(StandInCase.METADATA_BROKEN, ordinary, 3, 1));
  }

  @ParameterizedTest
  @MethodSource("given")
  void theWordsComeAsTheServiceSentThem(StandInCase c, String first, int segments, int calls)
      throws IOException {
    var raw = fetch(c);
    var list = segments(raw);
    assertEquals(segments, list.size());
    assertEquals("memories.ai JSON", CaptionFormats.parse(raw.content()).format());
    var text = list.path(0).has("content") ? "content" : "text";
    assertEquals(first, list.path(0).path(text).asText());
    assertEquals(new Track("und", Track.TrackKind.AUTO), raw.track());
    assertEquals("memories.ai", raw.video().source());
    assertEquals(calls, standIn.calls("get_audio_transcription", c.videoNo()));
    assertEquals(0, standIn.refusals());
  }

  /** One row a case: why there are no words, a piece of what is said about it, and the calls. */
  static Stream<Arguments> refused() {
    return Stream.of(
        arguments(
            StandInCase.NO_AUDIO, Refusal.NOTHING_SPOKEN, "has no words for case-no-audio", 1),
        arguments(StandInCase.EMPTY_LIST, Refusal.NOTHING_SPOKEN, "nothing is spoken in it", 1),
        arguments(StandInCase.EMPTY_DATA, Refusal.NOTHING_SPOKEN, "nothing is spoken in it", 1),
        arguments(StandInCase.PUBLIC, Refusal.NOTHING_SPOKEN, "nothing is spoken in it", 1),
        arguments(
            StandInCase.NOT_READY,
            Refusal.NOT_READY,
            "has not finished processing case-not-ready",
            1),
        arguments(StandInCase.UNKNOWN_STATUS, Refusal.NOT_READY, "(SIMMERING)", 1),
        arguments(StandInCase.STILL_PROCESSING_0001, Refusal.NOT_READY, "(UNPARSE)", 1),
        arguments(StandInCase.FAIL, Refusal.SERVICE_TROUBLE, "could not process", 1),
        arguments(StandInCase.FAILED, Refusal.SERVICE_TROUBLE, "(Indexing failed.)", 1),
        arguments(StandInCase.PARSE_ERROR, Refusal.SERVICE_TROUBLE, "Upload it there again", 1),
        arguments(
            StandInCase.UNKNOWN_VIDEO, Refusal.NO_SUCH_VIDEO, "has no video case-unknown-", 1),
        arguments(StandInCase.UNKNOWN_VIDEO_0001, Refusal.NO_SUCH_VIDEO, "Check the ID", 1),
        arguments(StandInCase.BAD_KEY, Refusal.KEY_REFUSED, "Check MEMORIES_API_KEY", 1),
        arguments(StandInCase.BAD_KEY_HTTP_401, Refusal.KEY_REFUSED, "Check MEMORIES_API_KEY", 1),
        arguments(StandInCase.BAD_KEY_9009, Refusal.KEY_REFUSED, "Check MEMORIES_API_KEY", 1),
        arguments(StandInCase.BAD_KEY_ECHO, Refusal.SERVICE_TROUBLE, "The key *** is not known", 1),
        arguments(StandInCase.NO_CREDITS, Refusal.NO_CREDITS, "no credits left", 1),
        arguments(StandInCase.DISABLED, Refusal.KEY_REFUSED, "is disabled", 1),
        arguments(StandInCase.METADATA_NO_CREDITS, Refusal.NO_CREDITS, "no credits left", 1),
        arguments(StandInCase.MISSING_NUMBER, Refusal.SERVICE_TROUBLE, "“video_no is required”", 1),
        arguments(StandInCase.MISSING_NUMBER_0003, Refusal.SERVICE_TROUBLE, "code 0003", 1),
        arguments(StandInCase.OVER_LIMIT, Refusal.SLOW_DOWN, "received too many requests", 6),
        arguments(
            StandInCase.OVER_LIMIT_ENVELOPE, Refusal.SLOW_DOWN, "received too many requests", 6),
        arguments(StandInCase.OVER_LIMIT_HTTP_429, Refusal.SLOW_DOWN, "hark.memories.pause", 6),
        arguments(StandInCase.OVER_LIMIT_AN_HOUR, Refusal.SLOW_DOWN, "Import again later", 1),
        arguments(
            StandInCase.BROKEN_500, Refusal.SERVICE_TROUBLE, "is having problems (HTTP 500)", 6),
        arguments(
            StandInCase.BROKEN_502_HTML,
            Refusal.SERVICE_TROUBLE,
            "is having problems (HTTP 502)",
            6),
        arguments(StandInCase.BROKEN_200_HTML, Refusal.SERVICE_TROUBLE, "incomplete JSON", 6),
        arguments(StandInCase.BROKEN_JSON, Refusal.SERVICE_TROUBLE, "incomplete JSON", 6),
        arguments(StandInCase.BROKEN_EMPTY, Refusal.SERVICE_TROUBLE, "incomplete JSON", 6),
        arguments(StandInCase.BROKEN_RESET, Refusal.SERVICE_TROUBLE, "could not be reached", 6),
        arguments(StandInCase.BROKEN_HALFWAY, Refusal.SERVICE_TROUBLE, "could not be reached", 6),
        arguments(StandInCase.BROKEN_DELAY, Refusal.SERVICE_TROUBLE, "did not respond in time", 6),
        arguments(StandInCase.BROKEN_REDIRECT, Refusal.SERVICE_TROUBLE, "HTTP 302", 1),
        arguments(StandInCase.TOO_LARGE, Refusal.SERVICE_TROUBLE, "more than 32 MiB", 1),
        arguments(StandInCase.UNKNOWN_ROUTE, Refusal.SERVICE_TROUBLE, "hark.memories.base-url", 1),
        arguments(StandInCase.GATEWAY_404, Refusal.SERVICE_TROUBLE, "hark.memories.base-url", 1),
        arguments(
            StandInCase.UNKNOWN_CODE, Refusal.SERVICE_TROUBLE, "16: “Stream capacity reached", 1),
        arguments(
            StandInCase.UNKNOWN_SHAPE, Refusal.SERVICE_TROUBLE, "that Hark does not understand", 1),
        arguments(StandInCase.CONTRADICTION, Refusal.SERVICE_TROUBLE, "unknown code (0000", 1),
        arguments(StandInCase.WRONG_VIDEO, Refusal.SERVICE_TROUBLE, "for a video other than", 1));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aRefusalSaysWhyAndNeverHoldsTheKey(StandInCase c, Refusal refusal, String piece, int calls) {
    var refused = assertThrows(SourceException.class, () -> fetch(c));
    assertEquals(refusal, refused.refusal());
    assertTrue(refused.getMessage().contains(piece), refused.getMessage());
    assertFalse(refused.toString().contains(StandIn.KEY));
    assertEquals(calls, standIn.calls("get_audio_transcription", c.videoNo()));
    assertEquals(0, standIn.refusals());
  }

  @Test
  void everyCaseHasItsRow() {
    var listOnly =
        EnumSet.of(
            StandInCase.PAGING,
            StandInCase.PAGING_LAST_AGAIN,
            StandInCase.PAGING_SHORT,
            StandInCase.LARGE_LIST);
    var rows = Stream.concat(given(), refused()).map(row -> (StandInCase) row.get()[0]).toList();
    assertEquals(EnumSet.complementOf(listOnly), EnumSet.copyOf(rows));
  }

  /** The cases that hang on the key rather than on the video. */
  static Stream<Arguments> keys() {
    return Stream.of(
        arguments(StandInCase.BAD_KEY.key(), Refusal.KEY_REFUSED, "Check MEMORIES_API_KEY", 1),
        arguments(StandInCase.NO_CREDITS.key(), Refusal.NO_CREDITS, "Add credits", 1),
        arguments(StandInCase.DISABLED.key(), Refusal.KEY_REFUSED, "is disabled", 1),
        arguments("sk-mavi-made-up", Refusal.KEY_REFUSED, "Check MEMORIES_API_KEY", 1),
        arguments("Bearer " + StandIn.KEY, Refusal.KEY_REFUSED, "contains a space", 0),
        arguments("clef-privée", Refusal.KEY_REFUSED, "an invalid character", 0),
        arguments("two\nlines", Refusal.KEY_REFUSED, "contains a space", 0),
        arguments(" ", Refusal.KEY_REFUSED, "environment variable MEMORIES_API_KEY", 0));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aKeyIsRefusedWithoutBeingRepeated(String key, Refusal refusal, String piece, int calls) {
    var settings =
        new MemoriesSettings(standIn.baseUrl(), Optional.of(key), Optional.empty(), PACE);
    var refused =
        assertThrows(SourceException.class, () -> fetch(settings, StandInCase.READY.videoNo()));
    assertEquals(refusal, refused.refusal());
    assertTrue(refused.getMessage().contains(piece), refused.getMessage());
    assertFalse(refused.getMessage().contains(key) && !key.isBlank(), refused.getMessage());
    assertEquals(calls, standIn.calls());
  }

  @Test
  void noKeyMeansNoCall() {
    var settings =
        new MemoriesSettings(standIn.baseUrl(), Optional.empty(), Optional.empty(), PACE);
    var refused =
        assertThrows(SourceException.class, () -> fetch(settings, StandInCase.READY.videoNo()));
    assertEquals(Refusal.KEY_REFUSED, refused.refusal());
    assertTrue(refused.getMessage().contains("MEMORIES_API_KEY"), refused.getMessage());
    assertEquals(0, standIn.calls());
  }

  @ParameterizedTest
  @EnumSource(names = {"READY", "BAD_KEY_ECHO", "BROKEN_RESET", "BROKEN_200_HTML", "OVER_LIMIT"})
  void noLogHoldsTheKey(StandInCase c) {
    var lines = new ConcurrentLinkedQueue<String>();
    var listener =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    var log = Logger.getLogger("");
    log.addHandler(listener);
    try {
      log.info("listening");
      fetch(c);
    } catch (SourceException refused) {
      log.info(refused.toString());
    } finally {
      log.removeHandler(listener);
    }
    assertFalse(lines.isEmpty());
    assertEquals(List.of(), lines.stream().filter(l -> l.contains(StandIn.KEY)).toList());
  }

  @Test
  void theSettingsDoNotTellTheKey() {
    assertEquals(
        "MemoriesSettings[baseUrl=%s, key=set, uniqueId=none, pace=%s]"
            .formatted(standIn.baseUrl(), PACE),
        settings(Optional.empty()).toString());
  }

  @Test
  void anotherNamespaceHasNoSuchVideo() {
    var settings = settings(Optional.of("Default"));
    var refused =
        assertThrows(SourceException.class, () -> fetch(settings, StandInCase.READY.videoNo()));
    assertEquals(Refusal.NO_SUCH_VIDEO, refused.refusal());
    assertTrue(refused.getMessage().contains("hark.memories.unique-id"), refused.getMessage());
  }

  @Test
  void theDefaultNamespaceCanBeNamed() {
    var raw = fetch(settings(Optional.of("default")), StandInCase.LIST_ONLY.videoNo());
    assertEquals("Case LIST_ONLY", raw.video().title());
  }

  @Test
  void metadataTellTitleDurationAndDay() {
    var video = fetch(StandInCase.READY).video();
    assertEquals("Case READY", video.title());
    assertEquals(Optional.of(Duration.ofSeconds(13)), video.duration());
    assertEquals(Optional.of(LocalDate.of(2026, 1, 1)), video.day());
    assertEquals(2, standIn.calls());
  }

  @Test
  void aTitleComesOnOneLine() {
    var video = fetch(StandInCase.LIST_ODDITIES).video();
    assertEquals("港口 #tide evening", video.title());
    assertEquals(Optional.of(Duration.ofSeconds(13)), video.duration());
    assertEquals(Optional.empty(), video.day());
  }

  @Test
  void troubleWithTheMetadataDoesNotCostTheWords() {
    var video = fetch(StandInCase.METADATA_BROKEN).video();
    assertEquals("case-metadata-broken", video.title());
    assertEquals(Optional.empty(), video.duration());
  }

  @Test
  void sampleRecordingsComeAsTheServiceWouldSendThem() throws IOException {
    var samples = new SampleSource();
    var id = samples.recordings().getFirst();
    var raw = fetch(settings(Optional.empty()), id.value());
    var sample = samples.fetch(TranscriptRequest.of(id, SampleSource.NAME)).video();
    assertEquals(sample.title(), raw.video().title());
    assertEquals(sample.day(), raw.video().day());
    assertTrue(segments(raw).path(0).path("startTime").isTextual());
    assertTrue(segments(raw).path(0).path("content").asText().startsWith(" "));
  }

  @Test
  void everyCharacterOfAnIdArrives() {
    var id = "aZ9._:~@+-";
    assertThrows(SourceException.class, () -> fetch(settings(Optional.empty()), id));
    assertEquals(1, standIn.calls("get_audio_transcription", id));
  }

  private static JsonNode segments(RawTranscript raw) throws IOException {
    var data = new JsonMapper().readTree(raw.content()).path("data");
    return data.has("transcriptions") ? data.path("transcriptions") : data.path("transcription");
  }
}
