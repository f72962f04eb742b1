package hark.library;

import hark.message.MessageKind;

/** The damage of a stored file. */
public enum FileDamage implements MessageKind {
  EMPTY,
  NOT_JSON,
  UNREADABLE,
  /** Value: the number of lines. */
  LINES
}
