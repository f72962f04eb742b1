package hark.caption;

import hark.message.MessageKind;

/** The kinds of files that are no transcripts and are recognised. */
public enum FileKind implements MessageKind {
  ZIP,
  PDF,
  GZIP,
  SEVEN_ZIP,
  RAR,
  OFFICE,
  RTF,
  MP3,
  MP4,
  RIFF,
  OGG,
  FLAC,
  MATROSKA,
  PICTURE,
  PROGRAM,
  DATABASE
}
