package hark.ingest;

import hark.message.Message;
import hark.transcript.Track;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The report of one import.
 *
 * @param format the caption format
 * @param encoding the encoding of the file, such as {@code UTF-8}; empty if it was not recorded
 * @param read segments in the file
 * @param kept segments that can be searched
 * @param mended segments that were repaired and kept
 * @param dropped segments that were not kept
 * @param repairs one message for each kind of repair, dropped segment or remark, with its count and
 *     an example
 * @param wordsRead words in the segments that were kept
 * @param words words that can be searched, as the index reports after the import; as many as were
 *     read if nothing is lost
 * @param took the time from the request to the source until the transcript could be searched
 */
public record ImportReceipt(
    String format,
    String encoding,
    ReceiptLanguage language,
    int read,
    int kept,
    int mended,
    int dropped,
    List<Message> repairs,
    long wordsRead,
    long words,
    Duration took) {

  /** The origin of a transcript's language. */
  public enum LanguageOrigin {
    /** Declared by the sender, the source or the file. */
    DECLARED,
    /** Taken from the name of the file. */
    NAMED,
    /** Detected from the words. */
    DETECTED,
    UNKNOWN
  }

  /**
   * The language of a transcript.
   *
   * @param tag as {@link Track#language}
   */
  public record ReceiptLanguage(String tag, LanguageOrigin known) {

    public static final ReceiptLanguage UNKNOWN =
        new ReceiptLanguage(Track.UNKNOWN_LANGUAGE, LanguageOrigin.UNKNOWN);

    public ReceiptLanguage {
      if (tag.equals(Track.UNKNOWN_LANGUAGE) != (known == LanguageOrigin.UNKNOWN)) {
        throw new IllegalArgumentException(
            "A known language needs an origin, and an unknown one has none");
      }
    }
  }

  public ImportReceipt {
    Objects.requireNonNull(format);
    Objects.requireNonNull(encoding);
    Objects.requireNonNull(language);
    repairs = List.copyOf(repairs);
    if (kept + dropped != read) {
      throw new IllegalArgumentException("Each segment read is kept or dropped");
    }
  }

  /**
   * Describes the problem if the number of searchable words differs from the number read; empty if
   * not.
   */
  public Optional<Message> problem() {
    return wordsRead == words
        ? Optional.empty()
        : Optional.of(Message.of(ImportReason.WORDS_MISSING, wordsRead, words));
  }

  /** Returns the same receipt with another time taken. */
  public ImportReceipt withTook(Duration newTook) {
    return new ImportReceipt(
        format, encoding, language, read, kept, mended, dropped, repairs, wordsRead, words,
        newTook);
  }
}
