package hark.web.view;

import hark.message.MessageKind;

/** The outcomes of an action that the page after it reports. Each has a number as its value. */
public enum ActionOutcome implements MessageKind {
  EDITS_SAVED,
  CORRECTION_SAVED,
  WORDS_RESTORED,
  RECORDING_SAVED,
  RECORDING_REMOVED,
  /** Number: the deleted videos. */
  VIDEOS_DELETED,
  QUEUE_PAUSED,
  QUEUE_RESUMED,
  /** Number: the imports. */
  IMPORTS_RETRIED,
  /** Number: the imports. */
  IMPORTS_CANCELLED,
  /** Number: the imports. */
  IMPORTS_CLEARED,
  /** Number: that of the import. */
  IMPORT_RETRIED,
  /** Number: that of the import. */
  IMPORT_CANCELLED,
  /** Number: that of the import. */
  IMPORT_UNCHANGED,
  FEED_FOLLOWED,
  FEED_LEFT,
  FEED_READ,
  /** Number: the feeds. */
  FEEDS_READ,
  LIST_READ,
  FILES_CHECKED,
  /** Number: the files of the upload that were added to the queue. */
  FILES_ADDED,
  /** Number: the files. */
  FILES_DISCARDED,
  NAME_ADDED,
  NAME_REMOVED,
  SUGGESTION_REJECTED,
  SUGGESTIONS_ACCEPTED,
  SUGGESTIONS_REJECTED,
  SUGGESTIONS_ALLOWED,
  ACCOUNT_ADDED,
  ACCOUNT_REMOVED,
  ROLE_CHANGED,
  PASSWORD_CHANGED,
  TOKEN_WITHDRAWN
}
