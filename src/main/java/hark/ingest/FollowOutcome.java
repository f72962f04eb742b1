package hark.ingest;

import hark.message.MessageKind;

/**
 * The outcomes of reading a feed or the list of a source, and the failures of the index to follow
 * the archive.
 */
public enum FollowOutcome implements MessageKind {
  /** Values: the episodes, those with a transcript, and those that are new. */
  READ,
  /** Value: the number of new episodes that are imported later. */
  SOME_LATER,
  CUT,
  /** Values: two outcomes, one after the other. */
  BOTH,
  QUEUE_CLOSED,
  SEE_LOG,
  /** Value: the format of the file. */
  FEEDS_FROM_NEWER,
  /** Value: the most videos. */
  LIST_TOO_LONG,
  INDEX_BROKEN,
  INDEX_DISK_FULL,
  INDEX_READ_ONLY,
  INDEX_UNREACHABLE,
  ARCHIVE_MISSING
}
