package hark.names;

import hark.message.MessageKind;

/** The reasons a name, or a change of its suggested corrections, is refused. */
public enum NameError implements MessageKind {
  EMPTY,
  /** Value: the most characters. */
  TOO_LONG,
  /** Value: the least letters. */
  TOO_SHORT,
  TOO_MANY_WORDS,
  /** Value: the most names. */
  TOO_MANY_NAMES,
  NOT_LISTED,
  FROM_SETTINGS,
  /** Value: the most rejected places of a name. */
  TOO_MANY_REJECTED,
  /** The suggested corrections are others than those that were shown. */
  CHANGED_MEANWHILE,
  /** Values: the most corrections of a transcript. */
  TOO_MANY_CORRECTIONS,
  /** All suggested corrections of a name are being accepted. */
  BUSY,
  /** Value: the format of the list. */
  NEWER_FORMAT
}
