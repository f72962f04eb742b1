package hark.search;

import hark.message.MessageKind;

/** The kinds of notes on a result, and the reasons why one may be incomplete. */
public enum SearchNote implements MessageKind {
  INDEX_FILLING,
  /** Value: the number of transcripts. */
  TRANSCRIPTS_MISSING,
  /** Value: the most words that a word with {@code *} or {@code ~} stands for. */
  WORDS_CUT,
  /** Value: the most forms of a word. */
  FORMS_CUT,
  /** Value: the time limit in seconds. */
  TIME_LIMIT,
  MEMORY_LIMIT,
  /** The requested page is no longer available, and this is the first page of a new search. */
  PAGE_EXPIRED,
  /** The pages after this point of a result that is read as a whole are no longer available. */
  REST_EXPIRED,
  /** Value: the signs of the query text, with blanks between them. */
  SIGNS_IGNORED,
  /** Value: the ID. */
  NO_SUCH_VIDEO,
  /** Value: the name. */
  NO_SUCH_SPEAKER,
  /** Value: the tag. */
  NO_SUCH_LANGUAGE,
  /** Value: the name. */
  NO_SUCH_SOURCE,
  /** Value: the name. */
  NO_SUCH_CHANNEL,
  NO_SUCH_TRACK,
  NO_SUCH_TITLE,
  NONE_BEFORE,
  NONE_AFTER,
  NONE_LONGER,
  NONE_SHORTER
}
