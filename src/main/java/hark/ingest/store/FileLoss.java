package hark.ingest.store;

import hark.message.MessageKind;

/** The losses by a damaged or missing file, and what to do. */
public enum FileLoss implements MessageKind {
  /** Values: two losses. */
  BOTH,
  IMPORTS_FOLDER,
  UPLOADS_FOLDER,
  FEED_LIST,
  FEED_LIST_COPY,
  NAME_LIST,
  NAME_LIST_COPY,
  ACCESS_LIST,
  ACCESS_LIST_COPY,
  UPLOAD_FOLDER,
  UPLOAD,
  UPLOAD_LIST,
  UPLOADED_FILE,
  QUEUE_MARK,
  /** Values: the lines that cannot be read, and those that are missing. */
  QUEUE_LINES,
  /** Values: the lines that are missing at the end, and all lines. */
  QUEUE_END,
  QUEUE_EMPTIED,
  QUEUE_INCOMPLETE,
  /** Values: the imports that were left out, and the most that may wait. */
  QUEUE_EXCESS
}
