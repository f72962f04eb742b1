package hark.ingest.queue;

/** How far an import has come. All but the first three are final. */
public enum JobState {
  WAITING,
  IMPORTING,
  /** The source is not done with the video; it is asked again later. */
  NOT_READY,
  /** Words, or only what is known of the video, were written; then the reason says so. */
  IMPORTED,
  /** All of it was there already: nothing was changed. */
  UNCHANGED,
  NOTHING_SPOKEN,
  NO_SUCH_VIDEO,
  FAILED,
  /** Somebody no longer wanted it. */
  CANCELLED;

  public boolean isFinal() {
    return compareTo(IMPORTED) >= 0;
  }

  /** Tells whether the transcript is in the library. */
  public boolean isDone() {
    return this == IMPORTED || this == UNCHANGED;
  }

  /** Tells whether the import ended without a transcript, other than by somebody's wish. */
  public boolean isFailure() {
    return this == NOTHING_SPOKEN || this == NO_SUCH_VIDEO || this == FAILED;
  }

  /** Returns whether a job in this state can be put back into the queue. */
  public boolean canRetry() {
    return isFailure() || this == CANCELLED || this == NOT_READY;
  }
}
