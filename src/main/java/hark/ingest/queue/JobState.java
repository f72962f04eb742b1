package hark.ingest.queue;

/** The state of an import. All but the first three are final. */
public enum JobState {
  WAITING,
  IMPORTING,
  /** The source is still processing the video; it is retried later. */
  NOT_READY,
  /** The transcript was written, or only details of the video; then the reason says so. */
  IMPORTED,
  /** The library already had all of it; nothing was changed. */
  UNCHANGED,
  NOTHING_SPOKEN,
  NO_SUCH_VIDEO,
  FAILED,
  /** Cancelled by a person. */
  CANCELLED;

  public boolean isFinal() {
    return compareTo(IMPORTED) >= 0;
  }

  /** Returns whether the transcript is in the library. */
  public boolean isDone() {
    return this == IMPORTED || this == UNCHANGED;
  }

  /** Returns whether the import ended without a transcript and was not cancelled. */
  public boolean isFailure() {
    return this == NOTHING_SPOKEN || this == NO_SUCH_VIDEO || this == FAILED;
  }

  /** Returns whether a job in this state can be put back into the queue. */
  public boolean canRetry() {
    return isFailure() || this == CANCELLED || this == NOT_READY;
  }
}
