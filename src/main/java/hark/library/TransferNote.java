package hark.library;

import hark.message.MessageKind;

/** The reasons why an import of a library left a video unchanged. */
public enum TransferNote implements MessageKind {
  EDITS_DIFFER,
  /** Value: the track. */
  TRANSCRIPT_DIFFERS,
  /** Value: the track. */
  TRACK_TAKEN,
  TRACK_REPEATED,
  /** Values: the track, and the reason. */
  TRANSCRIPT_REFUSED,
  /** Value: the file. */
  NEWER_FORMAT
}
