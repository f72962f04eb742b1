package hark.source;

/** The state of a source's processing of a video. */
public enum ProcessingState {
  READY,
  PENDING,
  FAILED
}
