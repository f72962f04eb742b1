package hark.caption;

import hark.message.MessageKind;

/** The reasons why a cue of a file cannot be read. */
public enum CueError implements MessageKind {
  /** Value: the number of the line. */
  LINE_WITHOUT_TIME,
  /** Value: the number of the line. */
  LINE_WITHOUT_TIMES,
  /** Value: the number of the row. */
  ROW_WITHOUT_TIMES,
  /** Value: the number of the cue. */
  CUE_WITHOUT_TIMES,
  /** Values: the numbers of the cue and of its line. */
  CUE_UNTIMED,
  /** Value: the number of the cue. */
  CUE_TIMES_UNREADABLE,
  /** Value: the number of the cue. */
  CUE_START_UNREADABLE,
  /** Values: the number of the cue, and the most characters. */
  CUE_TOO_LONG,
  /** Value: the number of the event. */
  EVENT_START_UNREADABLE,
  /** Value: the number of the event. */
  EVENT_TEXT_UNREADABLE,
  /** Value: the number of the segment. */
  SEGMENT_NOT_AN_OBJECT,
  /** Value: the number of the segment. */
  SEGMENT_TEXT_UNREADABLE,
  /** Value: the number of the segment. */
  SEGMENT_START_UNREADABLE,
  /** Value: the number of the segment. */
  SEGMENT_END_UNREADABLE,
  /** Value: the first of the words. */
  WORDS_WITHOUT_TIMES
}
