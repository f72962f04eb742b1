package hark.web.imports;

import hark.web.view.DisplayFormat;


import com.fasterxml.jackson.annotation.JsonInclude;
import hark.ingest.queue.ImportJob;
import hark.ingest.ImportReceipt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An import as JSON.
 *
 * @param state in lower case with blanks as hyphens, such as {@code not-ready}
 * @param finished nothing more will happen to it
 * @param reason left out where the state says it all
 * @param again when Hark will try again by itself, where it waits for that
 * @param url the import itself, as a path inside this site
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

  /**
   * What an import did.
   *
   * @param languageKnown {@code declared}, {@code named} by the file's name, {@code detected} by
   *     the words, or {@code unknown}
   * @param words that can be searched now; as many as {@code wordsRead} unless something is wrong
   * @param problem what is wrong; left out when nothing is
   * @param took decimal seconds
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ReceiptJson(
      String format,
      String encoding,
      String language,
      String languageKnown,
      int read,
      int kept,
      int mended,
      int dropped,
      List<String> repairs,
      long wordsRead,
      long words,
      Optional<String> problem,
      double took) {

    public static ReceiptJson of(ImportReceipt receipt) {
      return new ReceiptJson(
          receipt.format(),
          receipt.encoding(),
          receipt.language().tag(),
          receipt.language().known().name().toLowerCase(Locale.ROOT),
          receipt.read(),
          receipt.kept(),
          receipt.mended(),
          receipt.dropped(),
          receipt.repairs(),
          receipt.wordsRead(),
          receipt.words(),
          receipt.problem(),
          DisplayFormat.seconds(receipt.took().toMillis()));
    }
  }

  public static JobJson of(ImportJob job) {
    return new JobJson(
        job.number(),
        job.video().value(),
        job.source(),
        job.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        job.state().isFinal(),
        job.reason(),
        job.receipt().map(ReceiptJson::of),
        job.again(),
        job.submitted(),
        job.changed(),
        "/api/imports/" + job.number());
  }
}
