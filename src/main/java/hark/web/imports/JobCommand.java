package hark.web.imports;

import hark.ingest.queue.ImportQueue;
import hark.message.Message;
import hark.web.shell.ConflictException;
import hark.web.shell.RequestValues;
import hark.web.view.PageLanguage;
import java.util.Locale;

/** A command for one import, as page and API name it in their paths. */
enum JobCommand {
  /** Retries an import that failed or is not ready; has no effect on others. */
  RETRY {
    @Override
    void run(ImportQueue queue, long number) {
      queue.retry(number);
    }
  },
  /** Cancels an import; has no effect on a finished one, and is refused while it is written. */
  CANCEL {
    @Override
    void run(ImportQueue queue, long number) {
      if (isOpen(queue, number) && !queue.cancel(number) && isOpen(queue, number)) {
        throw new ConflictException(
            Message.verbatim(PageLanguage.texts(QueueTexts.class).beingWritten()));
      }
    }
  };

  /**
   * Carries out the command.
   *
   * @throws ConflictException if the import is being written
   */
  abstract void run(ImportQueue queue, long number);

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
