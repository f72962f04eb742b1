package hark.query;

import hark.message.MessageKind;

/** The errors in query texts. */
public enum QueryError implements MessageKind {
  /** Value: the most characters. */
  TOO_LONG,
  /** Value: the most words. */
  TOO_MANY_WORDS,
  /** Value: the deepest nesting. */
  TOO_MANY_PARENTHESES,
  QUOTE_NOT_CLOSED,
  PARENTHESIS_NOT_CLOSED,
  PARENTHESIS_NOT_OPENED,
  OR_OPERAND_MISSING,
  NEAR_OPERAND_MISSING,
  /** Values: the most words, and the most seconds. */
  INVALID_DISTANCE,
  EXCLUSION_MISSING,
  ONLY_EXCLUSIONS,
  PREFIX_OF_SEVERAL_WORDS,
  /** Value: the fewest letters. */
  PREFIX_TOO_SHORT,
  FUZZY_SEVERAL_WORDS,
  INVALID_SOUND_ALIKE,
  WILDCARD_AT_THE_EDGE,
  WILDCARD_WITH_DISTANCE,
  /** Value: the sign. */
  WILDCARD_IN_WORD,
  INVALID_PHRASE_SUFFIX,
  /** Value: the names of all filters with their colons. */
  UNKNOWN_FILTER,
  FILTER_VALUE_MISSING,
  FILTER_IN_PARENTHESES,
  FILTER_EXCLUDED,
  TITLE_WITHOUT_WORDS,
  INVALID_VIDEO_ID,
  INVALID_LANGUAGE,
  INVALID_TRACK,
  INVALID_DATE,
  INVALID_LENGTH
}
