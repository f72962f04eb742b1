package hark.archive;

import hark.message.MessageKind;

/** The reasons why a zip cannot be imported as a library. */
public enum LibraryZipError implements MessageKind {
  UNREADABLE,
  NOT_EXPORTED,
  NEWER_VERSION,
  TRUNCATED,
  TOO_LARGE
}
