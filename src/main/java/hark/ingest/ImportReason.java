package hark.ingest;

import hark.message.MessageKind;

/** The reasons for the state of an import, and for limits of the import queue. */
public enum ImportReason implements MessageKind {
  DETAILS_UPDATED,
  NO_TEXT,
  FILE_MISSING,
  /** Values: the words in the file, and those that can be found. */
  WORDS_MISSING,
  /** Value: the name. */
  SOURCE_GONE,
  /** Value: how often. */
  PROCESS_ENDED,
  /** Value: how often. */
  PROCESS_ENDED_BEFORE,
  /** Value: the limit in minutes. */
  TOO_LONG_MINUTES,
  /** Value: the limit in seconds, with one decimal. */
  TOO_LONG_SECONDS,
  DISK_FULL,
  /** The archive's folder is missing; it is tried again until it is back. */
  ARCHIVE_MISSING,
  /** The index is on a cluster that cannot be used; it is tried again until it can. */
  INDEX_UNREACHABLE,
  DISK_NOT_WRITTEN,
  DISK_GIVEN_UP,
  /** Value: the reason of the last attempt. */
  GIVEN_UP,
  BUSY,
  /** Value: the number of the import. */
  INTERNAL_ERROR,
  UPLOAD_GONE,
  /** Value: the title of the other transcript. */
  UPLOAD_CONFLICT,
  /** Values: the format of the file, the one that is read, and the file. */
  QUEUE_FROM_NEWER,
  /** Values: the error, and the folder. */
  QUEUE_NOT_WRITABLE
}
