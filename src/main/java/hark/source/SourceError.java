package hark.source;

import hark.message.MessageKind;

/** The reasons why a source has no transcript. */
public enum SourceError implements MessageKind {
  /** Value: the ID. */
  NO_SUCH_SAMPLE,
  /** Value: the ID. */
  ADDRESS_UNKNOWN,
  NOT_A_FEED,
  FEED_CUT,
  /** Value: the most episodes. */
  TOO_MANY_EPISODES,
  /** Value: the most tags. */
  TOO_MANY_TAGS,
  /** Value: the address. */
  TOO_MANY_REDIRECTS,
  /** Value: the address. */
  REDIRECT_INVALID,
  /** Value: the address. */
  ADDRESS_REFUSED,
  /** Value: the address. */
  ADDRESS_PRIVATE,
  /** Value: the address. */
  HOST_UNKNOWN,
  /** Value: the address. */
  HOST_WITHOUT_ADDRESS,
  /** Value: the address. */
  UNREACHABLE,
  /** Values: the address, and the status. */
  HTTP_STATUS,
  /** Values: the address, and the most megabytes. */
  FILE_TOO_LARGE,
  /** Values: the address, and the most megabytes. */
  UNPACKED_TOO_LARGE,
  /** Values: the address, and the most times. */
  PACKED_TOO_OFTEN,
  /** Value: the address. */
  GZIP_DAMAGED,
  /** Value: the address. */
  PACKED_TOO_TIGHTLY,
  /** Values: the address, and the coding. */
  CODING_UNKNOWN,
  /** Value: the address. */
  TOO_SLOW,
  /** Value: the address. */
  STOPPED,
  /** Value: the address. */
  BROKEN_OFF,
  /** Value: the ID. */
  MEMORIES_OTHER_VIDEO,
  MEMORIES_STOPPED,
  /** Value: the kind of failure. */
  MEMORIES_UNREACHABLE,
  MEMORIES_KEY_MISSING,
  MEMORIES_KEY_INVALID,
  MEMORIES_KEY_REFUSED,
  MEMORIES_ACCOUNT_DISABLED,
  MEMORIES_NO_CREDITS,
  MEMORIES_TOO_MANY_CALLS,
  /** Value: the ID. */
  MEMORIES_SHAPE_UNKNOWN,
  MEMORIES_NO_ENVELOPE,
  /** Value: the ID. */
  MEMORIES_NO_SUCH_VIDEO,
  /** Value: the ID. */
  MEMORIES_PENDING,
  /** Values: the ID, and the status. */
  MEMORIES_PENDING_STATUS,
  /** Value: the ID. */
  MEMORIES_FAILED,
  /** Values: the ID, and the cause. */
  MEMORIES_FAILED_CAUSE,
  /** Value: the ID. */
  MEMORIES_NO_WORDS,
  /** Value: the most MiB. */
  MEMORIES_TOO_LARGE,
  MEMORIES_NOT_FOUND,
  /** Value: the status. */
  MEMORIES_STATUS,
  /** Value: the error. */
  MEMORIES_TROUBLE,
  /** Value: the code. */
  MEMORIES_BAD_REQUEST,
  /** Values: the code, and the words of the service. */
  MEMORIES_BAD_REQUEST_WORDS,
  /** Value: the code. */
  MEMORIES_CODE_UNKNOWN,
  /** Values: the code, and the words of the service. */
  MEMORIES_CODE_UNKNOWN_WORDS,
  MEMORIES_UNREADABLE
}
