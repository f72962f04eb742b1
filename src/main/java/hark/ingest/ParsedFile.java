package hark.ingest;

import hark.caption.CaptionLimits;
import hark.caption.CaptionSyntaxException;
import hark.language.Words;
import hark.message.Message;
import hark.message.MessageException;
import hark.source.SourceException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A summary of a caption file before it is imported.
 *
 * @param title the title in the file; empty if there is none
 * @param language the BCP 47 tag in the file; empty if there is none
 * @param the number of segments that would be kept
 * @param endMillis the end of the last one, in milliseconds
 * @param beginning the first words, on one line
 * @param repairs one message for each kind of repair
 */
public record ParsedFile(
    String format,
    String encoding,
    String title,
    String language,
    int segments,
    long words,
    long endMillis,
    String beginning,
    List<Message> repairs) {

  /** The largest file that is accepted, in bytes. */
  public static final int MAX_BYTES = CaptionLimits.MAX_BYTES;

  /** The length of the beginning, in UTF-16 code units. */
  private static final int LONGEST_BEGINNING = 120;

  /** The refusal of a file. */
  public static final class RefusedException extends MessageException {

    RefusedException(Message reason, Throwable cause) {
      super(reason, cause);
    }
  }

  public ParsedFile {
    repairs = List.copyOf(repairs);
  }

  /**
   * Parses a file as the import will.
   *
   * @throws RefusedException when there is no transcript in it
   */
  public static ParsedFile of(byte[] content) {
    try {
      return of(RecentTranscripts.SHARED.read(content));
    } catch (CaptionSyntaxException | SourceException e) {
      throw new RefusedException(e.reason(), e);
    }
  }

  /** Returns the same file with remarks on its name. */
  public ParsedFile withRemarks(List<Message> remarks) {
    var all = Stream.concat(repairs.stream(), remarks.stream()).toList();
    return new ParsedFile(
        format, encoding, title, language, segments, words, endMillis, beginning, all);
  }

  private static ParsedFile of(TranscriptParser.ParsedTranscript reading) {
    var captions = reading.captions();
    var segments = reading.cleaned().segments();
    return new ParsedFile(
        captions.format(),
        captions.encoding(),
        captions.declared().title().orElse(""),
        captions.declared().language().orElse(""),
        segments.size(),
        segments.stream().mapToLong(segment -> Words.count(segment.text())).sum(),
        segments.stream().mapToLong(segment -> segment.endMillis()).max().orElse(0),
        beginning(segments.stream().limit(20).map(segment -> segment.text()).toList()),
        reading.repairs());
  }

  private static String beginning(List<String> texts) {
    var said = String.join(" ", texts);
    if (said.length() <= LONGEST_BEGINNING) {
      return said;
    }
    int blank = said.lastIndexOf(' ', LONGEST_BEGINNING);
    int end = blank > LONGEST_BEGINNING / 2 ? blank : LONGEST_BEGINNING;
    boolean splitsPair = Character.isHighSurrogate(said.charAt(end - 1));
    return said.substring(0, splitsPair ? end - 1 : end) + "\u2026";
  }
}
