package hark.caption;

import hark.message.MessageKind;

/**
 * The kinds of repairs, removals and observations in a file. The value of each is the number of
 * times.
 */
public enum RemarkKind implements MessageKind {
  DAMAGED_BYTES,
  FENCE,
  OTHER_MARKS,
  HALF_TIMES,
  BEYOND_CLOCK,
  BEFORE_BEGINNING,
  FRAMES,
  BEFORE_FIRST_TIME,
  NO_SPEECH,
  JOINED_PARTS,
  STREAM_OFFSETS,
  BLANK_LINES,
  SHARED_TIME,
  LABELS,
  NAME_LINES,
  UNKNOWN_NAMES,
  OTHER_LANGUAGES,
  BEFORE_LAUNCH,
  MILLISECONDS,
  SECONDS,
  DOUBTFUL_UNIT,
  UNREADABLE,
  BLANK,
  REVERSED,
  DISORDERED,
  DOUBLED,
  BEGUN_ANEW,
  WRONG_START,
  ROLLED,
  ECHOED,
  LONG_SPEAKER,
  LOOPS
}
