package hark.web.imports;

import hark.ingest.ImportReceipt;
import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.queue.ImportJob;
import hark.ingest.queue.JobState;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An import.
 *
 * @param video the title of the video, or its ID while the title is unknown
 * @param tone {@code wait}, {@code work}, {@code good}, {@code warn} or {@code bad}
 * @param state its progress
 * @param reason the reason for the state, in one sentence; empty if the state needs none
 * @param link the address of the video, once there is one
 * @param again the time of the next automatic attempt, if one is due
 * @param time the time of its last change, in the time zone of this machine
 * @param when the same as ISO 8601
 * @param canRetry whether it can be retried now
 * @param canCancel whether it can be cancelled
 */
public record JobView(
    long number,
    String video,
    String source,
    String tone,
    JobState state,
    String reason,
    Optional<Again> again,
    Optional<String> link,
    String time,
    String when,
    Optional<Receipt> receipt,
    boolean canRetry,
    boolean canCancel) {

  /**
   * The time of the next automatic attempt.
   *
   * @param clock the time of the day
   * @param date the day; empty if it is today
   */
  public record Again(String clock, String date) {}

  /**
   * The result of an import.
   *
   * @param language the name of the language; empty if unknown
   * @param encoding empty if there was none
   */
  public record Receipt(
      String format,
      String encoding,
      String language,
      LanguageOrigin known,
      int read,
      int kept,
      int mended,
      int dropped,
      long wordsRead,
      long words,
      String took,
      List<String> repairs,
      Optional<String> problem) {

    static Receipt of(ImportReceipt receipt) {
      return new Receipt(
          receipt.format(),
          receipt.encoding(),
          DisplayFormat.language(receipt.language().tag()),
          receipt.language().known(),
          receipt.read(),
          receipt.kept(),
          receipt.mended(),
          receipt.dropped(),
          receipt.wordsRead(),
          receipt.words(),
          DisplayFormat.took(receipt.took()),
          PageLanguage.word(receipt.repairs()),
          receipt.problem().map(PageLanguage::word));
    }
  }

  /**
   * Returns the view of a job.
   *
   * @param title the title of the video; its ID while that is unknown
   */
  public static JobView of(ImportJob job, String title, Instant now, ZoneId zone) {
    return new JobView(
        job.number(),
        title,
        job.source(),
        tone(job.state()),
        job.state(),
        PageLanguage.word(job.reason()),
        job.retryAt().map(time -> again(time, now, zone)),
        job.state().isDone() ? Optional.of(DeepLink.to(job.video())) : Optional.empty(),
        clock(job.changed(), now, zone),
        job.changed().toString(),
        job.receipt().map(Receipt::of),
        job.state().canRetry(),
        !job.state().isFinal());
  }

  private static Again again(Instant time, Instant now, ZoneId zone) {
    var there = time.atZone(zone);
    return new Again(
        DisplayFormat.clock(there), isToday(time, now, zone) ? "" : DisplayFormat.dayOfYear(there));
  }

  /** Returns whether the reason names the video itself. */
  public boolean isNamed() {
    return reason.contains(video);
  }

  private static String tone(JobState state) {
    return switch (state) {
      case WAITING -> "wait";
      case IMPORTING -> "work";
      case IMPORTED, UNCHANGED -> "good";
      case NOT_READY, NOTHING_SPOKEN, CANCELLED -> "warn";
      case NO_SUCH_VIDEO, FAILED -> "bad";
    };
  }

  private static String clock(Instant time, Instant now, ZoneId zone) {
    return isToday(time, now, zone)
        ? DisplayFormat.clock(time.atZone(zone))
        : DisplayFormat.dayAndClock(time.atZone(zone));
  }

  private static boolean isToday(Instant time, Instant now, ZoneId zone) {
    return LocalDate.ofInstant(time, zone).equals(LocalDate.ofInstant(now, zone));
  }
}
