package hark.web.shell;

import hark.message.MessageKind;

/** The transcripts that a transcript sent by a program would overwrite or join. */
public enum UploadConflict implements MessageKind {
  /** Value: the title of the video. */
  TRACK_EXISTS,
  /** Values: the title of the video, and its source. */
  OTHER_SOURCE
}
