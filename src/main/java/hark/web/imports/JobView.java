package hark.web.imports;

import hark.ingest.ImportReceipt;
import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.queue.ImportJob;
import hark.ingest.queue.ImportQueue;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One import.
 *
 * @param video its ID, or its title where whoever asked told one
 * @param tone {@code wait}, {@code work}, {@code good}, {@code warn} or {@code bad}
 * @param state how far it has come
 * @param reason why, in one sentence; empty where the state says it all
 * @param link to the video, once there is one
 * @param again when Hark will try again by itself, where it waits for that
 * @param time when it last changed, as read by this machine's clock
 * @param when the same as ISO 8601
 * @param canRetry it can be asked for again now
 * @param canCancel it can be ended before its time
 */
public record JobView(
    long number,
    String video,
    String source,
    String tone,
    ImportJob.JobState state,
    String reason,
    Optional<Again> again,
    Optional<String> link,
    String time,
    String when,
    Optional<Receipt> receipt,
    boolean canRetry,
    boolean canCancel) {

  /**
   * When Hark will try again.
   *
   * @param clock the time of the day
   * @param date the day; empty where it is today
   */
  public record Again(String clock, String date) {}

  /**
   * What an import did.
   *
   * @param language the name of the language; empty where nobody knows it
   * @param encoding empty where there was none
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
          receipt.repairs(),
          receipt.problem());
    }
  }

  public static JobView of(ImportJob job, Instant now, ZoneId zone) {
    return new JobView(
        job.number(),
        name(job),
        job.source(),
        tone(job.state()),
        job.state(),
        job.reason(),
        job.again().map(time -> again(time, now, zone)),
        job.state().isDone() ? Optional.of(DeepLink.to(job.video())) : Optional.empty(),
        clock(job.changed(), now, zone),
        job.changed().toString(),
        job.receipt().map(Receipt::of),
        ImportQueue.canRetry(job.state()),
        !job.state().isFinal());
  }

  private static String name(ImportJob job) {
    var id = job.video().value();
    return job.title().equals(id) ? id : job.title();
  }

  private static Again again(Instant time, Instant now, ZoneId zone) {
    var there = time.atZone(zone);
    return new Again(
        DisplayFormat.clock(there), isToday(time, now, zone) ? "" : DisplayFormat.dayOfYear(there));
  }

  /** Tells whether the reason names the video itself. */
  public boolean isNamed() {
    return reason.contains(video);
  }

  private static String tone(ImportJob.JobState state) {
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
