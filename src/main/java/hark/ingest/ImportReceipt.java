package hark.ingest;

import hark.transcript.Track;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What an import did.
 *
 * @param format the caption format that was read
 * @param encoding how the file's bytes were read, such as {@code UTF-8}; empty where nobody noted
 *     it
 * @param read segments that came
 * @param kept segments that can be searched now
 * @param mended kept, but with something put right
 * @param dropped not kept
 * @param repairs one sentence for each kind of thing that was mended or dropped, or that is worth
 *     telling: what, how often, an example
 * @param wordsRead in what was kept
 * @param words that can be searched now, as the index answers after the import; a transcript that
 *     is whole has as many as were read
 * @param took from asking the source to being searchable
 */
public record ImportReceipt(
    String format,
    String encoding,
    ReceiptLanguage language,
    int read,
    int kept,
    int mended,
    int dropped,
    List<String> repairs,
    long wordsRead,
    long words,
    Duration took) {

  /** How the language of a transcript is known. */
  public enum LanguageOrigin {
    /** Whoever sent it, its source or the file itself told it. */
    DECLARED,
    /** The file's name tells it. */
    NAMED,
    /** Its words tell it. */
    DETECTED,
    UNKNOWN
  }

  /**
   * The language a transcript is in.
   *
   * @param tag as {@link Track#language}
   */
  public record ReceiptLanguage(String tag, LanguageOrigin known) {

    public static final ReceiptLanguage UNKNOWN =
        new ReceiptLanguage(Track.UNKNOWN_LANGUAGE, LanguageOrigin.UNKNOWN);

    public ReceiptLanguage {
      if (tag.equals(Track.UNKNOWN_LANGUAGE) != (known == LanguageOrigin.UNKNOWN)) {
        throw new IllegalArgumentException("A language is either known somehow or not at all");
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

  /** What is wrong when other words can be found than were read; nothing when all is well. */
  public Optional<String> problem() {
    return wordsRead == words
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "Of the %,d words that were read %,d can be found. Make the index again, and if that"
                    + " does not help, report it as a fault of Hark.",
                wordsRead,
                words));
  }

  /** The same receipt of an import that took another time. */
  public ImportReceipt withTook(Duration newTook) {
    return new ImportReceipt(
        format, encoding, language, read, kept, mended, dropped, repairs, wordsRead, words,
        newTook);
  }
}
