package hark.transcript;

import hark.message.MessageKind;

/** The limits that a transcript can exceed. Values of each: its number, and the most. */
public enum TranscriptExcess implements MessageKind {
  SEGMENTS,
  CHARACTERS,
  WORDS
}
