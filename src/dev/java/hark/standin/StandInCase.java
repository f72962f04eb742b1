package hark.standin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A behaviour of the stand-in, chosen by a video number or by a key that contains its name. A case
 * of grade {@link CaseGrade#INFER} proves that the client is tolerant, not how the service behaves.
 */
public enum StandInCase {
  READY(CaseGrade.SEEN),
  READY_2026(CaseGrade.DOC),
  UNKNOWN_MEMBERS(CaseGrade.INFER),
  TABLE_SHAPE(CaseGrade.DOC),
  NUMERIC(CaseGrade.DOC),
  DECIMAL(CaseGrade.INFER),
  DECIMAL_TEXT(CaseGrade.INFER),
  /** Its words come from the call for the public library only. */
  PUBLIC(CaseGrade.SEEN),
  NO_AUDIO(CaseGrade.SEEN),
  EMPTY_LIST(CaseGrade.DOC),
  EMPTY_DATA(CaseGrade.DOC),
  UNKNOWN_SHAPE(CaseGrade.INFER),
  /** Ready from the third call on. */
  NOT_READY(CaseGrade.DOC),
  UNKNOWN_STATUS(CaseGrade.INFER),
  FAIL(CaseGrade.SEEN),
  FAILED(CaseGrade.DOC),
  PARSE_ERROR(CaseGrade.DOC),
  UNKNOWN_VIDEO(CaseGrade.INFER),
  UNKNOWN_VIDEO_0001(CaseGrade.DOC),
  STILL_PROCESSING_0001(CaseGrade.CLIENT),
  BAD_KEY(CaseGrade.DOC),
  BAD_KEY_HTTP_401(CaseGrade.DOC),
  BAD_KEY_9009(CaseGrade.DOC),
  /** A refusal whose message repeats the key. */
  BAD_KEY_ECHO(CaseGrade.INFER),
  NO_CREDITS(CaseGrade.DOC),
  DISABLED(CaseGrade.DOC),
  MISSING_NUMBER(CaseGrade.DOC),
  MISSING_NUMBER_0003(CaseGrade.DOC),
  OVER_LIMIT(CaseGrade.DOC),
  OVER_LIMIT_ENVELOPE(CaseGrade.DOC),
  OVER_LIMIT_HTTP_429(CaseGrade.INFER),
  /** Asks once for seven seconds, then is ready. */
  OVER_LIMIT_RETRY_AFTER(CaseGrade.INFER),
  /** Asks for an hour. */
  OVER_LIMIT_AN_HOUR(CaseGrade.INFER),
  /** Ready from the third call on. */
  HICCUP(CaseGrade.VCODE),
  BROKEN_500(CaseGrade.CLIENT),
  /** Ready from the third call on. */
  BROKEN_503(CaseGrade.CLIENT),
  BROKEN_502_HTML(CaseGrade.INFER),
  BROKEN_200_HTML(CaseGrade.INFER),
  BROKEN_JSON(CaseGrade.INFER),
  BROKEN_EMPTY(CaseGrade.INFER),
  /** Closes the connection before an answer. */
  BROKEN_RESET(CaseGrade.INFER),
  /** Closes the connection in the middle of an answer. */
  BROKEN_HALFWAY(CaseGrade.INFER),
  /** Answers later than the client waits. */
  BROKEN_DELAY(CaseGrade.INFER),
  BROKEN_REDIRECT(CaseGrade.INFER),
  TOO_LARGE(CaseGrade.INFER),
  UNKNOWN_ROUTE(CaseGrade.CLIENT),
  GATEWAY_404(CaseGrade.CLIENT),
  UNKNOWN_CODE(CaseGrade.INFER),
  CONTRADICTION(CaseGrade.INFER),
  EDGE_SEGMENTS(CaseGrade.INFER),
  LARGE(CaseGrade.INFER),
  WRONG_VIDEO(CaseGrade.INFER),
  /** No metadata; the list knows the name. */
  LIST_ONLY(CaseGrade.INFER),
  METADATA_BROKEN(CaseGrade.INFER),
  METADATA_NO_CREDITS(CaseGrade.INFER),
  /** A name with line breaks and Chinese, numbers as texts, absent members. */
  LIST_ODDITIES(CaseGrade.SEEN),
  /** A whole list, for the namespace of this name: rows out of order and repeated. */
  PAGING(CaseGrade.SEEN),
  /** The same, and the page past the end is the last page again. */
  PAGING_LAST_AGAIN(CaseGrade.INFER),
  /** The same, and a page is shorter than was asked for. */
  PAGING_SHORT(CaseGrade.DOC),
  /** A namespace with a thousand videos more. */
  LARGE_LIST(CaseGrade.INFER);

  /** The grade of a case: the source from which its answer is known. */
  public enum CaseGrade {
    /** A recorded answer of the real service. */
    SEEN,
    /** The service's documentation. */
    DOC,
    /** The service's own client code. */
    VCODE,
    /** Code or notes of others. */
    CLIENT,
    /** A guess of ours. */
    INFER
  }

  private final CaseGrade grade;

  StandInCase(CaseGrade grade) {
    this.grade = grade;
  }

  public CaseGrade grade() {
    return grade;
  }

  /** Returns its name as a video number, such as {@code case-no-audio}. */
  public String videoNo() {
    return "case-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns a key with which every call ends in this case. */
  public String key() {
    return "sk-mavi-" + videoNo();
  }

  /** Returns one of many video numbers of this case, such as {@code case-no-audio.17}. */
  public String videoNo(int number) {
    return videoNo() + "." + number;
  }

  static Optional<StandInCase> ofVideo(String videoNo) {
    int dot = videoNo.lastIndexOf('.');
    var name = dot < 0 ? videoNo : videoNo.substring(0, dot);
    return Arrays.stream(values()).filter(c -> c.videoNo().equals(name)).findFirst();
  }

  static Optional<StandInCase> ofKey(String key) {
    return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
  }
}
