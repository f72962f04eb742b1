package hark.web.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.ingest.queue.ImportJob;
import hark.web.view.PageLanguage;
import hark.web.view.ReceiptJson;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An import as JSON.
 *
 * @param state in lower case with blanks as hyphens, such as {@code not-ready}
 * @param finished whether its state is final
 * @param reason left out if the state needs no explanation
 * @param again the time of the next automatic attempt, if one is due
 * @param url the address of the import, as a path inside this site
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JobJson(
    long number,
    String videoId,
    String source,
    String state,
    boolean finished,
    String reason,
    Optional<ReceiptJson> receipt,
    Optional<Instant> again,
    Instant submitted,
    Instant changed,
    String url) {

  public static JobJson of(ImportJob job) {
    return new JobJson(
        job.number(),
        job.video().value(),
        job.source(),
        job.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        job.state().isFinal(),
        PageLanguage.word(job.reason()),
        job.receipt().map(ReceiptJson::of),
        job.retryAt(),
        job.submitted(),
        job.changed(),
        "/api/imports/" + job.number());
  }
}
