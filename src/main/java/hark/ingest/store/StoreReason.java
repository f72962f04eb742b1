package hark.ingest.store;

import hark.message.MessageKind;

/** The effects of conditions of the disk. */
public enum StoreReason implements MessageKind {
  IMPORTS_WAIT
}
