package hark.caption;

import hark.message.MessageKind;

/** The reasons why a file cannot be read as captions. */
public enum CaptionError implements MessageKind {
  /** Value: the most megabytes. */
  TOO_LARGE,
  EMPTY,
  /** Value: the {@link FileKind}. */
  OTHER_FILE,
  NO_TEXT,
  WEB_PAGE,
  UNKNOWN_JSON,
  UNKNOWN_XML,
  UNKNOWN_TEXT,
  /** Value: the most cues. */
  TOO_MANY_CUES,
  TOO_MANY_REPETITIONS,
  NOT_TTML,
  NO_SEGMENT_LIST,
  /** Values: the code of the service, and its words. */
  SERVICE_REFUSAL,
  /** Value: the status. */
  NOT_COMPLETED,
  /** Values: the status, and the words of the service. */
  FAILED_THERE,
  /** Value: the name of the member. */
  MEMBER_NOT_A_LIST,
  /** Value: the deepest nesting. */
  XML_TOO_DEEP,
  XML_DOCUMENT_TYPE,
  XML_INVALID,
  /** Values: line and column. */
  XML_INVALID_AT,
  /** Value: the words of the parser. */
  JSON_INVALID,
  /** Values: line, column, and the words of the parser. */
  JSON_INVALID_AT,
  JSON_CONTINUES,
  JSON_SEGMENT_TOO_LARGE
}
