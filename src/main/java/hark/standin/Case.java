package hark.standin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the stand-in can be asked to do, each chosen by a video number or by a key that carries its
 * name. A case of grade {@link Grade#INFER} proves that the client is tolerant, not how the service
 * behaves.
 */
public enum Case {
  READY(Grade.SEEN),
  READY_2026(Grade.DOC),
  UNKNOWN_MEMBERS(Grade.INFER),
  TABLE_SHAPE(Grade.DOC),
  NUMERIC(Grade.DOC),
  DECIMAL(Grade.INFER),
  DECIMAL_TEXT(Grade.INFER),
  /** Its words come from the call for the public library only. */
  PUBLIC(Grade.SEEN),
  NO_AUDIO(Grade.SEEN),
  EMPTY_LIST(Grade.DOC),
  EMPTY_DATA(Grade.DOC),
  UNKNOWN_SHAPE(Grade.INFER),
  /** Ready from the third call on. */
  NOT_READY(Grade.DOC),
  UNKNOWN_STATUS(Grade.INFER),
  FAIL(Grade.SEEN),
  FAILED(Grade.DOC),
  PARSE_ERROR(Grade.DOC),
  UNKNOWN_VIDEO(Grade.INFER),
  UNKNOWN_VIDEO_0001(Grade.DOC),
  STILL_PROCESSING_0001(Grade.CLIENT),
  BAD_KEY(Grade.DOC),
  BAD_KEY_HTTP_401(Grade.DOC),
  BAD_KEY_9009(Grade.DOC),
  /** A refusal whose message repeats the key. */
  BAD_KEY_ECHO(Grade.INFER),
  NO_CREDITS(Grade.DOC),
  DISABLED(Grade.DOC),
  MISSING_NUMBER(Grade.DOC),
  MISSING_NUMBER_0003(Grade.DOC),
  OVER_LIMIT(Grade.DOC),
  OVER_LIMIT_ENVELOPE(Grade.DOC),
  OVER_LIMIT_HTTP_429(Grade.INFER),
  /** Asks once for seven seconds, then is ready. */
  OVER_LIMIT_RETRY_AFTER(Grade.INFER),
  /** Asks for an hour. */
  OVER_LIMIT_AN_HOUR(Grade.INFER),
  /** Ready from the third call on. */
  HICCUP(Grade.VCODE),
  BROKEN_500(Grade.CLIENT),
  /** Ready from the third call on. */
  BROKEN_503(Grade.CLIENT),
  BROKEN_502_HTML(Grade.INFER),
  BROKEN_200_HTML(Grade.INFER),
  BROKEN_JSON(Grade.INFER),
  BROKEN_EMPTY(Grade.INFER),
  /** Closes the connection before an answer. */
  BROKEN_RESET(Grade.INFER),
  /** Closes the connection in the middle of an answer. */
  BROKEN_HALFWAY(Grade.INFER),
  /** Answers later than the client waits. */
  BROKEN_DELAY(Grade.INFER),
  BROKEN_REDIRECT(Grade.INFER),
  TOO_LARGE(Grade.INFER),
  UNKNOWN_ROUTE(Grade.CLIENT),
  GATEWAY_404(Grade.CLIENT),
  UNKNOWN_CODE(Grade.INFER),
  CONTRADICTION(Grade.INFER),
  EDGE_SEGMENTS(Grade.INFER),
  LARGE(Grade.INFER),
  WRONG_VIDEO(Grade.INFER),
  /** No metadata; the list knows the name. */
  LIST_ONLY(Grade.INFER),
  METADATA_BROKEN(Grade.INFER),
  METADATA_NO_CREDITS(Grade.INFER),
  /** A name with line breaks and Chinese, numbers as texts, absent members. */
  LIST_ODDITIES(Grade.SEEN),
  /** A whole list, for the namespace of this name: rows out of order and repeated. */
  PAGING(Grade.SEEN),
  /** The same, and the page past the end is the last page again. */
  PAGING_LAST_AGAIN(Grade.INFER),
  /** The same, and a page is shorter than was asked for. */
  PAGING_SHORT(Grade.DOC),
  /** A namespace with a thousand videos more. */
  LARGE_LIST(Grade.INFER);

  /** How well the answer of a case is known. */
  public enum Grade {
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

  private final Grade grade;

  Case(Grade grade) {
    this.grade = grade;
  }

  public Grade grade() {
    return grade;
  }

  /** Its name as a video number, such as {@code case-no-audio}. */
  public String videoNo() {
    return "case-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A key with which every call ends in this case. */
  public String key() {
    return "sk-mavi-" + videoNo();
  }

  /** One of many video numbers of this case, such as {@code case-no-audio.17}. */
  public String videoNo(int number) {
    return videoNo() + "." + number;
  }

  static Optional<Case> ofVideo(String videoNo) {
    int dot = videoNo.lastIndexOf('.');
    var name = dot < 0 ? videoNo : videoNo.substring(0, dot);
    return Arrays.stream(values()).filter(c -> c.videoNo().equals(name)).findFirst();
  }

  static Optional<Case> ofKey(String key) {
    return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
  }
}
