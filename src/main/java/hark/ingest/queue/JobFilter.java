package hark.ingest.queue;

import java.util.function.Predicate;

/** A selection of jobs by state. */
public enum JobFilter {
  ALL(state -> true),
  OPEN(state -> !state.isFinal()),
  DONE(JobState::isDone),
  FAILED(JobState::isFailure);

  private final Predicate<JobState> states;

  JobFilter(Predicate<JobState> states) {
    this.states = states;
  }

  boolean includes(JobState state) {
    return states.test(state);
  }

  /** Returns the number of jobs it selects. */
  public int count(QueueProgress progress) {
    return switch (this) {
      case ALL -> progress.all();
      case OPEN -> progress.open();
      case DONE -> progress.done();
      case FAILED -> progress.failed();
    };
  }
}
