package hark.web.imports;

import hark.ingest.queue.ImportQueue;
import hark.web.view.ActionOutcome;
import hark.web.view.ActionReport;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** A command for the whole import queue, as page and API name it in their paths. */
enum QueueCommand {
  PAUSE(ActionOutcome.QUEUE_PAUSED, counted(ImportQueue::pause)),
  RESUME(ActionOutcome.QUEUE_RESUMED, counted(ImportQueue::resume)),
  /** Retries all failed imports. */
  RETRY(ActionOutcome.IMPORTS_RETRIED, ImportQueue::retryFailed),
  /** Cancels all unfinished imports. */
  CANCEL(ActionOutcome.IMPORTS_CANCELLED, ImportQueue::cancelOpen),
  /** Removes finished imports from the list, except failed ones. */
  CLEAR(ActionOutcome.IMPORTS_CLEARED, queue -> queue.clearFinished(false)),
  /** Removes all finished imports from the list. */
  CLEAR_ALL(ActionOutcome.IMPORTS_CLEARED, queue -> queue.clearFinished(true));

  private final ActionOutcome outcome;
  private final ToIntFunction<ImportQueue> action;

  /**
   * @param action carries out the command, and returns the number of imports concerned
   */
  QueueCommand(ActionOutcome outcome, ToIntFunction<ImportQueue> action) {
    this.outcome = outcome;
    this.action = action;
  }

  private static ToIntFunction<ImportQueue> counted(Consumer<ImportQueue> action) {
    return queue -> {
      action.accept(queue);
      return 0;
    };
  }

  /** Returns the command of a path, such as {@code clear-all}. */
  static QueueCommand of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Carries out the command, and returns what it did. */
  ActionReport run(ImportQueue queue) {
    return new ActionReport(outcome, action.applyAsInt(queue));
  }
}
