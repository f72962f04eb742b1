package hark.standin;

import static hark.standin.ResponseBodies.nothing;
import static hark.standin.ResponseBodies.object;
import static hark.standin.ResponseBodies.refusal;
import static hark.standin.ResponseBodies.shortRefusal;
import static hark.standin.ResponseBodies.spring;
import static hark.standin.ResponseBodies.success;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.standin.StandInResponse.TransportFault;
import java.util.Optional;

/** The answers of the stand-in in each case. */
final class CaseAnswers {

  private static final int READY_AT_CALL = 3;
  private static final int TOO_LARGE = 33 << 20;
  private static final String LIMIT = "Request has exceeded the limit.";

  private CaseAnswers() {}

  /**
   * Returns the answer to every call, where the case decides about all of them: a refused key, a
   * limit.
   */
  static Optional<StandInResponse> always(StandInCase c, String key) {
    return Optional.ofNullable(
        switch (c) {
          case BAD_KEY -> StandInResponse.json(refusal("0401", "Unauthorized"));
          case BAD_KEY_HTTP_401 -> StandInResponse.json(401, refusal("0401", "Unauthorized"));
          case BAD_KEY_9009 -> StandInResponse.json(refusal("9009", "Permission denied"));
          case BAD_KEY_ECHO ->
              StandInResponse.json(refusal("7777", "The key " + key + " is not known"));
          case NO_CREDITS -> StandInResponse.json(refusal("0402", "Insufficient points"));
          case DISABLED -> StandInResponse.json(refusal("0403", "Account disabled"));
          case UNKNOWN_ROUTE -> StandInResponse.json(refusal("0001", "No static resource api."));
          case GATEWAY_404 -> StandInResponse.json(404, spring(404, "Not Found"));
          default -> null;
        });
  }

  /**
   * Returns the transcription of a case.
   *
   * @param call 1 for the first call about this video
   */
  static StandInResponse transcription(StandInCase c, String videoNo, int call) {
    var ready = StandInResponse.json(success(CaseTexts.ordinary(videoNo)));
    boolean early = call < READY_AT_CALL;
    return switch (c) {
      case READY_2026 -> StandInResponse.json(success(CaseTexts.of2026(videoNo)));
      case UNKNOWN_MEMBERS -> unknownMembers(videoNo);
      case TABLE_SHAPE -> StandInResponse.json(success(CaseTexts.tableShape(videoNo)));
      case NUMERIC -> StandInResponse.json(success(CaseTexts.numeric(videoNo)));
      case DECIMAL -> StandInResponse.json(success(CaseTexts.decimal(videoNo)));
      case DECIMAL_TEXT -> StandInResponse.json(success(CaseTexts.decimalText(videoNo)));
      case PUBLIC, NO_AUDIO, UNKNOWN_STATUS, FAIL, FAILED, PARSE_ERROR, UNKNOWN_VIDEO ->
          StandInResponse.json(nothing());
      case EMPTY_LIST -> StandInResponse.json(success(ResponseBodies.transcription(videoNo)));
      case EMPTY_DATA -> StandInResponse.json(success(object().arrayNode()));
      case UNKNOWN_SHAPE -> StandInResponse.json(success(object().put("text", "All in one line.")));
      case NOT_READY -> early ? StandInResponse.json(nothing()) : ready;
      case UNKNOWN_VIDEO_0001 -> StandInResponse.json(refusal("0001", "video not found"));
      case STILL_PROCESSING_0001 -> StandInResponse.json(refusal("0001", "still processing"));
      case MISSING_NUMBER -> StandInResponse.json(refusal("0001", "video_no is required"));
      case MISSING_NUMBER_0003 -> StandInResponse.json(refusal("0003", "Missing parameter"));
      case UNKNOWN_CODE -> StandInResponse.json(refusal("16", "Stream capacity\nreached"));
      case CONTRADICTION ->
          StandInResponse.json(success(CaseTexts.ordinary(videoNo)).put("success", false));
      case HICCUP ->
          early ? StandInResponse.json(refusal("0001", "Network abnormal, retry")) : ready;
      case EDGE_SEGMENTS -> StandInResponse.json(success(CaseTexts.edges(videoNo)));
      case LARGE -> StandInResponse.json(success(CaseTexts.large(videoNo)));
      case WRONG_VIDEO -> StandInResponse.json(success(CaseTexts.ordinary("VI000000000000009999")));
      default -> c.name().startsWith("OVER") ? limited(c, ready, call) : broken(c, ready, early);
    };
  }

  private static StandInResponse unknownMembers(String videoNo) {
    var tree = object().put("failed", false).put("traceId", "b1946ac9");
    tree.set("data", CaseTexts.unknownMembers(videoNo));
    return StandInResponse.json(
        tree.put("success", true).put("msg", "success").put("code", "0000"));
  }

  private static StandInResponse limited(StandInCase c, StandInResponse ready, int call) {
    var http = StandInResponse.json(429, shortRefusal("", LIMIT).put("code", 429));
    return switch (c) {
      case OVER_LIMIT -> StandInResponse.json(shortRefusal("0429", LIMIT));
      case OVER_LIMIT_ENVELOPE -> StandInResponse.json(refusal("0429", LIMIT));
      case OVER_LIMIT_RETRY_AFTER -> call == 1 ? http.with("Retry-After", "7") : ready;
      case OVER_LIMIT_AN_HOUR -> http.with("Retry-After", "3600");
      default -> http;
    };
  }

  private static StandInResponse broken(StandInCase c, StandInResponse ready, boolean early) {
    return switch (c) {
      case BROKEN_500 -> StandInResponse.json(500, spring(500, "Internal Server Error"));
      case BROKEN_503 ->
          early ? StandInResponse.json(503, spring(503, "Service Unavailable")) : ready;
      case BROKEN_502_HTML -> StandInResponse.html(502);
      case BROKEN_200_HTML -> StandInResponse.html(200);
      case BROKEN_JSON -> ready.half();
      case BROKEN_EMPTY -> StandInResponse.of(200, "application/json", new byte[0]);
      case BROKEN_RESET -> ready.with(TransportFault.RESET);
      case BROKEN_HALFWAY -> ready.with(TransportFault.HALFWAY);
      case BROKEN_DELAY -> ready.with(TransportFault.DELAY);
      case BROKEN_REDIRECT -> StandInResponse.html(302).with("Location", "/elsewhere");
      case TOO_LARGE -> StandInResponse.of(200, "application/json", new byte[TOO_LARGE]);
      default -> ready;
    };
  }

  /** Returns the answer to a metadata call about a case's video. */
  static StandInResponse metadata(StandInCase c, String videoNo) {
    return switch (c) {
      case METADATA_BROKEN -> StandInResponse.json(500, spring(500, "Internal Server Error"));
      case METADATA_NO_CREDITS -> StandInResponse.json(refusal("0402", "Insufficient points"));
      default -> StandInResponse.json(c == StandInCase.LIST_ONLY ? nothing() : facts(c, videoNo));
    };
  }

  private static ObjectNode facts(StandInCase c, String videoNo) {
    return known(c, videoNo).map(ResponseBodies::success).orElseGet(ResponseBodies::nothing);
  }

  /** Returns the metadata of a case; empty if the service does not know the video. */
  static Optional<ObjectNode> known(StandInCase c, String videoNo) {
    var facts = ResponseBodies.metadata(videoNo, "Case " + c.name(), 13, CaseTexts.CREATED);
    return switch (c) {
      case UNKNOWN_VIDEO, UNKNOWN_VIDEO_0001 -> Optional.empty();
      case NOT_READY, STILL_PROCESSING_0001 ->
          Optional.of(facts.put("status", "UNPARSE").put("duration", "0"));
      case UNKNOWN_STATUS -> Optional.of(facts.put("status", "SIMMERING"));
      case FAIL, FAILED, PARSE_ERROR ->
          Optional.of(facts.put("status", c.name()).put("cause", "Indexing failed. "));
      case LIST_ODDITIES ->
          Optional.of(
              facts
                  .put("video_name", " 港口\n\n#tide  evening\t")
                  .put("duration", "13")
                  .put("create_time", "null")
                  .put("cause", "null")
                  .without("size"));
      default -> Optional.of(facts);
    };
  }
}
