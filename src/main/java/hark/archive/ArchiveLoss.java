package hark.archive;

import hark.message.MessageKind;

/** The losses by a missing file of the archive, and what to do. */
public enum ArchiveLoss implements MessageKind {
  EDITS
}
