package hark.web.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.ingest.ImportReceipt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The receipt of an import as JSON.
 *
 * @param languageKnown {@code declared}, {@code named} by the file's name, {@code detected} by the
 *     words, or {@code unknown}
 * @param words that can be searched now; as many as {@code wordsRead} unless there is a problem
 * @param problem the problem; left out without one
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
        PageLanguage.word(receipt.repairs()),
        receipt.wordsRead(),
        receipt.words(),
        receipt.problem().map(PageLanguage::word),
        DisplayFormat.seconds(receipt.took().toMillis()));
  }
}
