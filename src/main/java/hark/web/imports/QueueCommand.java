package hark.web.imports;

import hark.ingest.queue.ImportQueue;
import java.util.Locale;
import java.util.function.Consumer;

/** A command for the whole import queue, as page and API name it in their paths. */
enum QueueCommand {
  PAUSE(ImportQueue::pause),
  RESUME(ImportQueue::resume),
  /** Retries all failed imports. */
  RETRY(ImportQueue::retryFailed),
  /** Cancels all unfinished imports. */
  CANCEL(ImportQueue::cancelOpen),
  /** Removes finished imports from the list, except failed ones. */
  CLEAR(queue -> queue.clearFinished(false)),
  /** Removes all finished imports from the list. */
  CLEAR_ALL(queue -> queue.clearFinished(true));

  private final Consumer<ImportQueue> action;

  QueueCommand(Consumer<ImportQueue> action) {
    this.action = action;
  }

  /** Returns the command of a path, such as {@code clear-all}. */
  static QueueCommand of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  void run(ImportQueue queue) {
    action.accept(queue);
  }
}
