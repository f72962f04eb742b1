package hark.library;

import hark.message.MessageKind;

/** The reasons why a scheduled backup was not made, or is not whole. */
public enum BackupProblem implements MessageKind {
  /** Values: the space that a backup may need, and the free space, both in MB. */
  NO_ROOM,
  /** The disk of the backups became full. */
  DISK_FULL,
  /** The folder cannot be written. */
  READ_ONLY,
  /** The archive's folder is not there. */
  ARCHIVE_MISSING,
  /** Value: the number of files of the archive that could not be read. */
  INCOMPLETE,
  /** The written backup could not be read back. Value: the number of damaged places. */
  DAMAGED,
  /** Another failure, which the log has. */
  FAILED
}
