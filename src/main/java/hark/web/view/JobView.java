package hark.web.view;

import hark.ingest.ImportJob;
import hark.ingest.ImportQueue;
import hark.ingest.ImportReceipt;
import hark.transcript.DeepLink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One import, as a sentence.
 *
 * @param video its ID, or its title where whoever asked told one
 * @param tone {@code wait}, {@code work}, {@code good}, {@code warn} or {@code bad}
 * @param state one or two words for it, so that colour is not the only sign
 * @param link to the video, once there is one
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
    String state,
    String sentence,
    Optional<String> link,
    String time,
    String when,
    Optional<Receipt> receipt,
    boolean canRetry,
    boolean canCancel) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  /** What an import did, in numbers already said. */
  public record Receipt(List<Line> lines, List<String> repairs, Optional<String> problem) {

    /** One number and what it counts. */
    public record Line(String name, String value) {}

    static Receipt of(ImportReceipt receipt) {
      var lines = new ArrayList<Line>();
      lines.add(new Line("Format", receipt.format()));
      if (!receipt.encoding().isEmpty()) {
        lines.add(new Line("Encoding", receipt.encoding()));
      }
      lines.add(new Line("Language", language(receipt.language())));
      lines.add(new Line("Segments read", Say.number(receipt.read())));
      lines.add(new Line("Kept", Say.number(receipt.kept())));
      lines.add(new Line("Mended", Say.number(receipt.mended())));
      lines.add(new Line("Dropped", Say.number(receipt.dropped())));
      lines.add(new Line("Words read", Say.number(receipt.wordsRead())));
      lines.add(new Line("Words that can be found", Say.number(receipt.words())));
      lines.add(new Line("Took", Say.took(receipt.took())));
      return new Receipt(lines, receipt.repairs(), receipt.problem());
    }

    private static String language(ImportReceipt.Language language) {
      var name = Say.language(language.tag());
      return switch (language.known()) {
        case DECLARED -> name + ", as declared";
        case NAMED -> name + ", by the file's name";
        case DETECTED -> name + ", by its words";
        case UNKNOWN -> "not known";
      };
    }
  }

  public static JobView of(ImportJob job, Instant now, ZoneId zone) {
    return new JobView(
        job.number(),
        name(job),
        job.source(),
        tone(job.state()),
        state(job.state()),
        sentence(job) + again(job, now, zone),
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

  private static String again(ImportJob job, Instant now, ZoneId zone) {
    return job.again()
        .map(time -> " Hark will %s again at %s.".formatted(verb(job), at(time, now, zone)))
        .orElse("");
  }

  private static String verb(ImportJob job) {
    return job.state() == ImportJob.State.NOT_READY ? "ask" : "try";
  }

  /** Tells whether the sentence names the video itself. */
  public boolean isNamed() {
    return sentence.contains(video);
  }

  private static String tone(ImportJob.State state) {
    return switch (state) {
      case WAITING -> "wait";
      case IMPORTING -> "work";
      case IMPORTED, UNCHANGED -> "good";
      case NOT_READY, NOTHING_SPOKEN, CANCELLED -> "warn";
      case NO_SUCH_VIDEO, FAILED -> "bad";
    };
  }

  private static String state(ImportJob.State state) {
    return switch (state) {
      case WAITING -> "Waiting";
      case IMPORTING -> "Importing";
      case IMPORTED -> "Imported";
      case UNCHANGED -> "Unchanged";
      case NOT_READY -> "Not ready";
      case NOTHING_SPOKEN -> "Nothing spoken";
      case NO_SUCH_VIDEO -> "No such video";
      case FAILED -> "Failed";
      case CANCELLED -> "Cancelled";
    };
  }

  private static String sentence(ImportJob job) {
    if (!job.reason().isBlank()) {
      return job.reason();
    }
    return switch (job.state()) {
      case WAITING -> "Its turn will come.";
      case IMPORTING -> "Asking " + job.source() + " for it.";
      case IMPORTED -> job.receipt().map(JobView::gain).orElse("");
      case UNCHANGED -> "The same words as before; nothing was changed.";
      case NOT_READY -> "Not ready yet at " + job.source() + ".";
      case NOTHING_SPOKEN -> job.source() + " has no transcript of it.";
      case NO_SUCH_VIDEO -> job.source() + " knows no video of this ID.";
      case FAILED -> "It could not be imported.";
      case CANCELLED -> "Somebody cancelled it.";
    };
  }

  private static String gain(ImportReceipt receipt) {
    return Say.count(receipt.kept(), "segment") + ", " + Say.count(receipt.words(), "word") + ".";
  }

  private static String clock(Instant time, Instant now, ZoneId zone) {
    return isToday(time, now, zone)
        ? CLOCK.format(time.atZone(zone))
        : DAY.format(time.atZone(zone));
  }

  private static String at(Instant time, Instant now, ZoneId zone) {
    var clock = CLOCK.format(time.atZone(zone));
    return isToday(time, now, zone) ? clock : clock + " on " + DATE.format(time.atZone(zone));
  }

  private static boolean isToday(Instant time, Instant now, ZoneId zone) {
    return LocalDate.ofInstant(time, zone).equals(LocalDate.ofInstant(now, zone));
  }
}
