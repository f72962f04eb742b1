package hark.notice;

/**
 * The conditions that are reported. For each kind: the subject of its notices, which tells one from
 * another, and their detail.
 */
public enum NoticeKind {
  /** An archived transcript cannot be indexed. Subject: video ID and track; detail: the reason. */
  TRANSCRIPT_UNREADABLE(true),
  /** Files of the archive do not fit together and were set aside. Subject: the new place. */
  ARCHIVE_SET_ASIDE(true),
  /**
   * A stored file was damaged and was set aside whole. Subject: the new place; detail: the loss.
   */
  FILE_SET_ASIDE(true),
  /** A file in the data folder that Hark did not write and does not touch. Subject: its place. */
  STRAY_FILE(false),
  /** The archive's folder is missing, or another one is in its place. Subject: the folder. */
  ARCHIVE_MISSING(true),
  /**
   * The index is being rebuilt; answers come from the old one or are incomplete. Subject: blank.
   */
  INDEX_REBUILDING(false),
  /** Something is missing in the index. Subject: blank; detail: how many transcripts. */
  INDEX_INCOMPLETE(true),
  /** The cluster that holds the index cannot be used. Subject: blank; detail: the reason. */
  INDEX_UNREACHABLE(true),
  /** The cluster that holds the index lacks copies of some part of it. Subject: blank. */
  INDEX_COPY_MISSING(false),
  /** Little space is left on the disk. Subject: the folder. */
  DISK_LOW(true),
  /** The heap remained almost full after unused memory was released. Subject: blank. */
  MEMORY_LOW(true),
  /** The disk is full; nothing can be changed. Subject: the folder. */
  DISK_FULL(true),
  /** The data folder cannot be written; Hark only reads. Subject: the folder. */
  READ_ONLY(true),
  /** An import was ended because it took too long. Subject: video ID; detail: the time. */
  IMPORT_TIMED_OUT(true),
  /** A stored file is missing although it was written. Subject: its place; detail: the loss. */
  FILE_MISSING(true),
  /**
   * A transcript was in the index but not in the archive, and nobody had deleted it. Subject: video
   * ID and track.
   */
  REMOVED_FROM_INDEX(false),
  /** A scheduled backup was not made or is incomplete. Subject: the folder; detail: the reason. */
  BACKUP_FAILED(true);

  private final boolean problem;

  NoticeKind(boolean problem) {
    this.problem = problem;
  }

  /** Returns whether it calls for an action; otherwise it is only told. */
  public boolean isProblem() {
    return problem;
  }
}
