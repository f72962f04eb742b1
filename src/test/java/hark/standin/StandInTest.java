package hark.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandInTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AtomicLong nanos = new AtomicLong();
  private final HttpClient http = HttpClient.newHttpClient();
  private final StandIn standIn = new StandIn(Duration.ofSeconds(1), Duration.ZERO, nanos::get);

  @AfterEach
  void stop() {
    http.close();
    standIn.close();
  }

  @Test
  void aSampleRecordingHasWholeSecondsAsTextAndALeadingBlank() throws Exception {
    var answer = get("get_audio_transcription?video_no=VI000000000000000001");
    assertEquals("0000", answer.path("code").asText());
    assertEquals("VI000000000000000001", answer.path("data").path("videoNo").asText());
    for (var segment : answer.path("data").path("transcriptions")) {
      assertTrue(segment.path("content").asText().startsWith(" "));
      assertTrue(segment.path("startTime").asText().matches("[0-9]+"));
      assertTrue(segment.path("endTime").isTextual());
    }
  }

  @Test
  void thePublicLibraryHasItsOwnNumbers() throws Exception {
    var answer = get("get_public_audio_transcription?video_no=PI-000000000000000001");
    assertEquals("PI-000000000000000001", answer.path("data").path("videoNo").asText());
    var ofCase = get("get_public_audio_transcription?video_no=" + StandInCase.PUBLIC.videoNo());
    assertEquals(3, ofCase.path("data").path("transcriptions").size());
    assertTrue(get("get_public_audio_transcription?video_no=VI1").path("data").isNull());
  }

  @Test
  void aCallWithoutAVideoNumberIsRefused() throws Exception {
    assertEquals("0001", get("get_audio_transcription").path("code").asText());
  }

  @Test
  void anUnknownRouteIsRefusedLikeAnyOtherCall() throws Exception {
    var answer = get("get_nothing");
    assertEquals("0001", answer.path("code").asText());
    assertEquals("No static resource serve/api/v1/get_nothing.", answer.path("msg").asText());
  }

  @Test
  void aSecondCallWithinTheIntervalIsRefusedWithCodeAndMessageOnly() throws Exception {
    call("get_metadata?video_no=VI1", StandIn.KEY);
    nanos.addAndGet(Duration.ofMillis(400).toNanos());
    var refused = JSON.readTree(call("get_metadata?video_no=VI1", StandIn.KEY).body());
    assertEquals(
        JSON.readTree("{\"code\":\"0429\",\"msg\":\"Request has exceeded the limit.\"}"), refused);
    assertEquals(2, standIn.calls());
    assertEquals(1, standIn.refusals());
    assertEquals(Optional.of(Duration.ofMillis(400)), standIn.smallestGap());
  }

  @Test
  void aKeyBehindTheWordBearerIsNoKey() throws Exception {
    var answer = JSON.readTree(call("get_metadata?video_no=VI1", "Bearer " + StandIn.KEY).body());
    assertEquals("0401", answer.path("code").asText());
  }

  @Test
  void theListComesInPages() throws Exception {
    var first = list("{\"page\":1,\"size\":4}");
    assertEquals(4, first.path("videos").size());
    assertEquals("12", first.path("total_count").asText());
    assertTrue(first.path("total_count").isTextual());
    assertEquals(2, list("{\"page\":2,\"size\":10}").path("videos").size());
    assertEquals(0, list("{\"page\":4,\"size\":4}").path("videos").size());
  }

  @Test
  void aPageIsNeverLargerThanTheServiceAllows() throws Exception {
    assertEquals(200, list("{\"size\":5000}").path("page_size").asInt());
  }

  @Test
  void theListCanBeFiltered() throws Exception {
    assertEquals(
        List.of("VI000000000000000003"), numbers(list("{\"video_no\":\"VI000000000000000003\"}")));
    assertEquals(
        List.of("VI000000000000000001", "VI000000000000000002"),
        numbers(list("{\"video_nos\":[\"VI000000000000000002\",\"VI000000000000000001\"]}")));
    assertEquals(List.of("case-not-ready"), numbers(list("{\"status\":\"UNPARSE\"}")));
    assertEquals(List.of("case-fail"), numbers(list("{\"status\":\"FAIL\"}")));
    assertEquals(List.of(), numbers(list("{\"unique_id\":\"elsewhere\"}")));
  }

  @ParameterizedTest
  @EnumSource(names = {"PAGING", "PAGING_LAST_AGAIN"})
  void aListCanRepeatItselfAndMiscount(StandInCase c) throws Exception {
    var seen = new HashSet<String>();
    var rows = 0;
    for (int page = 1; page <= 4; page++) {
      var numbers = numbers(list(filter(c, page)));
      rows += numbers.size();
      seen.addAll(numbers);
    }
    assertEquals(12, seen.size());
    assertEquals(13, rows);
    assertEquals("15", list(filter(c, 1)).path("total_count").asText());
    var pastTheEnd = numbers(list(filter(c, 5)));
    var expected = c == StandInCase.PAGING ? List.of() : numbers(list(filter(c, 4)));
    assertEquals(expected, pastTheEnd);
  }

  private static String filter(StandInCase c, int page) {
    return "{\"page\":%d,\"size\":4,\"unique_id\":\"%s\"}".formatted(page, c.videoNo());
  }

  @Test
  void everyCaseHasAGradeAndANumberOfItsOwn() {
    var numbers = new HashSet<String>();
    for (var c : StandInCase.values()) {
      assertTrue(Set.of(StandInCase.CaseGrade.values()).contains(c.grade()));
      assertTrue(numbers.add(c.videoNo()), c.videoNo());
    }
  }

  @Test
  void closedMeansGone() {
    standIn.close();
    assertThrows(IOException.class, () -> call("get_metadata?video_no=VI1", StandIn.KEY));
  }

  private static List<String> numbers(JsonNode list) {
    return list.path("videos").valueStream().map(row -> row.path("video_no").asText()).toList();
  }

  private JsonNode get(String call) throws Exception {
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    return JSON.readTree(call(call, StandIn.KEY).body());
  }

  private JsonNode list(String filter) throws Exception {
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    var request = request("list_videos", StandIn.KEY).POST(BodyPublishers.ofString(filter)).build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body()).path("data");
  }

  private HttpResponse<String> call(String call, String key) throws Exception {
    return http.send(request(call, key).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String call, String key) {
    return HttpRequest.newBuilder(URI.create(standIn.baseUrl() + "/" + call))
        .header("Authorization", key);
  }
}
