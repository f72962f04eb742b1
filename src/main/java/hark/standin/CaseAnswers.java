package hark.standin;

import static hark.standin.Bodies.nothing;
import static hark.standin.Bodies.object;
import static hark.standin.Bodies.refusal;
import static hark.standin.Bodies.shortRefusal;
import static hark.standin.Bodies.spring;
import static hark.standin.Bodies.success;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.standin.Answer.Fault;
import java.util.Optional;

/** What the stand-in answers in each case. */
final class CaseAnswers {

  private static final int READY_AT_CALL = 3;
  private static final int TOO_LARGE = 33 << 20;
  private static final String LIMIT = "Request has exceeded the limit.";

  private CaseAnswers() {}

  /**
   * The answer to whichever call, where the case decides about all of them: a refused key, a limit.
   */
  static Optional<Answer> always(Case c, String key) {
    return Optional.ofNullable(
        switch (c) {
          case BAD_KEY -> Answer.json(refusal("0401", "Unauthorized"));
          case BAD_KEY_HTTP_401 -> Answer.json(401, refusal("0401", "Unauthorized"));
          case BAD_KEY_9009 -> Answer.json(refusal("9009", "Permission denied"));
          case BAD_KEY_ECHO -> Answer.json(refusal("7777", "The key " + key + " is not known"));
          case NO_CREDITS -> Answer.json(refusal("0402", "Insufficient points"));
          case DISABLED -> Answer.json(refusal("0403", "Account disabled"));
          case UNKNOWN_ROUTE -> Answer.json(refusal("0001", "No static resource api."));
          case GATEWAY_404 -> Answer.json(404, spring(404, "Not Found"));
          default -> null;
        });
  }

  /**
   * The words of a case.
   *
   * @param call 1 for the first call about this video
   */
  static Answer transcription(Case c, String videoNo, int call) {
    var ready = Answer.json(success(CaseTexts.ordinary(videoNo)));
    boolean early = call < READY_AT_CALL;
    return switch (c) {
      case READY_2026 -> Answer.json(success(CaseTexts.of2026(videoNo)));
      case UNKNOWN_MEMBERS -> unknownMembers(videoNo);
      case TABLE_SHAPE -> Answer.json(success(CaseTexts.tableShape(videoNo)));
      case NUMERIC -> Answer.json(success(CaseTexts.numeric(videoNo)));
      case DECIMAL -> Answer.json(success(CaseTexts.decimal(videoNo)));
      case DECIMAL_TEXT -> Answer.json(success(CaseTexts.decimalText(videoNo)));
      case PUBLIC, NO_AUDIO, UNKNOWN_STATUS, FAIL, FAILED, PARSE_ERROR, UNKNOWN_VIDEO ->
          Answer.json(nothing());
      case EMPTY_LIST -> Answer.json(success(Bodies.transcription(videoNo)));
      case EMPTY_DATA -> Answer.json(success(object().arrayNode()));
      case UNKNOWN_SHAPE -> Answer.json(success(object().put("text", "All in one line.")));
      case NOT_READY -> early ? Answer.json(nothing()) : ready;
      case UNKNOWN_VIDEO_0001 -> Answer.json(refusal("0001", "video not found"));
      case STILL_PROCESSING_0001 -> Answer.json(refusal("0001", "still processing"));
      case MISSING_NUMBER -> Answer.json(refusal("0001", "video_no is required"));
      case MISSING_NUMBER_0003 -> Answer.json(refusal("0003", "Missing parameter"));
      case UNKNOWN_CODE -> Answer.json(refusal("16", "Stream capacity\nreached"));
      case CONTRADICTION -> Answer.json(success(CaseTexts.ordinary(videoNo)).put("success", false));
      case HICCUP -> early ? Answer.json(refusal("0001", "Network abnormal, retry")) : ready;
      case EDGE_SEGMENTS -> Answer.json(success(CaseTexts.edges(videoNo)));
      case LARGE -> Answer.json(success(CaseTexts.large(videoNo)));
      case WRONG_VIDEO -> Answer.json(success(CaseTexts.ordinary("VI000000000000009999")));
      default -> c.name().startsWith("OVER") ? limited(c, ready, call) : broken(c, ready, early);
    };
  }

  private static Answer unknownMembers(String videoNo) {
    var tree = object().put("failed", false).put("traceId", "b1946ac9");
    tree.set("data", CaseTexts.unknownMembers(videoNo));
    return Answer.json(tree.put("success", true).put("msg", "success").put("code", "0000"));
  }

  private static Answer limited(Case c, Answer ready, int call) {
    var http = Answer.json(429, shortRefusal("", LIMIT).put("code", 429));
    return switch (c) {
      case OVER_LIMIT -> Answer.json(shortRefusal("0429", LIMIT));
      case OVER_LIMIT_ENVELOPE -> Answer.json(refusal("0429", LIMIT));
      case OVER_LIMIT_RETRY_AFTER -> call == 1 ? http.with("Retry-After", "7") : ready;
      case OVER_LIMIT_AN_HOUR -> http.with("Retry-After", "3600");
      default -> http;
    };
  }

  private static Answer broken(Case c, Answer ready, boolean early) {
    return switch (c) {
      case BROKEN_500 -> Answer.json(500, spring(500, "Internal Server Error"));
      case BROKEN_503 -> early ? Answer.json(503, spring(503, "Service Unavailable")) : ready;
      case BROKEN_502_HTML -> Answer.html(502);
      case BROKEN_200_HTML -> Answer.html(200);
      case BROKEN_JSON -> ready.half();
      case BROKEN_EMPTY -> Answer.of(200, "application/json", new byte[0]);
      case BROKEN_RESET -> ready.with(Fault.RESET);
      case BROKEN_HALFWAY -> ready.with(Fault.HALFWAY);
      case BROKEN_DELAY -> ready.with(Fault.DELAY);
      case BROKEN_REDIRECT -> Answer.html(302).with("Location", "/elsewhere");
      case TOO_LARGE -> Answer.of(200, "application/json", new byte[TOO_LARGE]);
      default -> ready;
    };
  }

  /** What is known of a case's video. */
  static Answer metadata(Case c, String videoNo) {
    return switch (c) {
      case METADATA_BROKEN -> Answer.json(500, spring(500, "Internal Server Error"));
      case METADATA_NO_CREDITS -> Answer.json(refusal("0402", "Insufficient points"));
      default -> Answer.json(c == Case.LIST_ONLY ? nothing() : facts(c, videoNo));
    };
  }

  private static ObjectNode facts(Case c, String videoNo) {
    return known(c, videoNo).map(Bodies::success).orElseGet(Bodies::nothing);
  }

  /** The metadata of a case; nothing where the service does not know the video. */
  static Optional<ObjectNode> known(Case c, String videoNo) {
    var facts = Bodies.metadata(videoNo, "Case " + c.name(), 13, CaseTexts.CREATED);
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
