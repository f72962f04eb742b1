package hark.web.imports;

import hark.ingest.queue.ImportQueue;
import hark.message.Message;
import hark.web.shell.ConflictException;
import hark.web.shell.RequestValues;
import hark.web.view.ActionOutcome;
import hark.web.view.ActionReport;
import hark.web.view.PageLanguage;
import java.util.Locale;

/** A command for one import, as page and API name it in their paths. */
enum JobCommand {
  /** Retries an import that failed or is not ready; has no effect on others. */
  RETRY(ActionOutcome.IMPORT_RETRIED) {
    @Override
    boolean change(ImportQueue queue, long number) {
      return queue.retry(number);
    }
  },
  /** Cancels an import; has no effect on a finished one, and is refused while it is written. */
  CANCEL(ActionOutcome.IMPORT_CANCELLED) {
    @Override
    boolean change(ImportQueue queue, long number) {
      boolean isCancelled = isOpen(queue, number) && queue.cancel(number);
      if (!isCancelled && isOpen(queue, number)) {
        throw new ConflictException(
            Message.verbatim(PageLanguage.texts(QueueTexts.class).beingWritten()));
      }
      return isCancelled;
    }
  };

  private final ActionOutcome outcome;

  JobCommand(ActionOutcome outcome) {
    this.outcome = outcome;
  }

  /**
   * Carries out the command, and returns what it did.
   *
   * @param number that of an import, at most {@link Integer#MAX_VALUE}
   * @throws ConflictException if the import is being written
   */
  ActionReport run(ImportQueue queue, long number) {
    boolean isChanged = change(queue, number);
    return new ActionReport(
        isChanged ? outcome : ActionOutcome.IMPORT_UNCHANGED, Math.toIntExact(number));
  }

  /** Carries out the command; returns false if it had no effect. */
  abstract boolean change(ImportQueue queue, long number);

  static JobCommand of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * Parses the number of an import; 0, which none has, for other text. An import that has since
   * finished or been removed is not an error.
   */
  static long number(String typed) {
    return RequestValues.number(typed, 0, 0, Integer.MAX_VALUE);
  }

  private static boolean isOpen(ImportQueue queue, long number) {
    return queue.job(number).filter(job -> !job.state().isFinal()).isPresent();
  }
}
