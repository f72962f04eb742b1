package hark.ingest;

import hark.message.MessageKind;

/** The reasons why a file of an upload is refused before its content is understood. */
public enum UploadError implements MessageKind {
  ZIP_BROKEN,
  ZIP_EMPTY,
  ZIP_FILE_BROKEN,
  ZIP_IN_ZIP,
  COMPRESSED_TOO_MUCH,
  NO_ROOM,
  /** Value: the most files of an upload. */
  TOO_MANY_FILES,
  REQUEST_TOO_LONG,
  FILE_TOO_LONG,
  LEFT_OUT
}
