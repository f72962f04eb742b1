package hark.source;

/** How far a source's work on a video has come. */
public enum ProcessingState {
  READY,
  PENDING,
  FAILED
}
