package hark.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What an import did.
 *
 * @param format the caption format that was read
 * @param read segments that came
 * @param kept segments that can be searched now
 * @param mended kept, but with something put right
 * @param dropped not kept
 * @param repairs one sentence for each kind of thing that was mended or dropped: what, how often,
 *     an example
 * @param words that can be searched now
 * @param took from asking the source to being searchable
 */
public record ImportReceipt(
    String format,
    int read,
    int kept,
    int mended,
    int dropped,
    List<String> repairs,
    long words,
    Duration took) {

  public ImportReceipt {
    Objects.requireNonNull(format);
    repairs = List.copyOf(repairs);
    if (kept + dropped != read) {
      throw new IllegalArgumentException("Each segment read is kept or dropped");
    }
  }

  /** The same receipt of an import that took another time. */
  ImportReceipt withTook(Duration newTook) {
    return new ImportReceipt(format, read, kept, mended, dropped, repairs, words, newTook);
  }
}
