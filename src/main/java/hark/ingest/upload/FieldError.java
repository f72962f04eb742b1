package hark.ingest.upload;

import hark.message.MessageKind;

/** The reasons why a field of an uploaded file is not valid. */
public enum FieldError implements MessageKind {
  ID,
  LANGUAGE,
  MEDIA
}
