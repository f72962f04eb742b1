package hark.library;

import hark.message.MessageKind;

/** The reasons why edits of a video are refused in its present state. */
public enum EditConflict implements MessageKind {
  CHANGED_MEANWHILE,
  LANGUAGE_TAKEN,
  /** Value: the file. */
  NEWER_FORMAT
}
