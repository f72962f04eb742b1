package hark.ingest;

import hark.message.MessageKind;

/** The reasons why a piece of a pasted list names no video, as the end of a sentence. */
public enum EntryError implements MessageKind {
  NO_ID,
  NO_ID_IN_LINK,
  NO_MEDIA
}
