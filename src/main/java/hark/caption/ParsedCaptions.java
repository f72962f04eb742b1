package hark.caption;

import hark.language.LanguageTag;
import hark.message.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The contents of a caption file.
 *
 * @param format the name of its format, such as {@code WebVTT}
 * @param encoding the encoding by which its bytes were decoded, such as {@code UTF-8}
 * @param declared facts of the recording in the file
 * @param cues in the order of the file
 * @param unread the cues that could not be read and are not among {@code cues}
 * @param remarks other repairs and observations, one for each kind
 */
public record ParsedCaptions(
    String format,
    String encoding,
    DeclaredFacts declared,
    List<Cue> cues,
    UnreadPart unread,
    List<CaptionRemark> remarks) {

  /** The maximum number of reasons that are kept of one file. */
  public static final int MAX_REASONS = 20;

  /** The encoding of nearly every caption file. */
  public static final String UTF_8 = "UTF-8";

  /**
   * The facts of the recording that a file gives, each empty where it is missing.
   *
   * @param title never blank
   * @param language a BCP 47 tag, or as the file writes it where that is no known language; never
   *     blank
   * @param recorded the day it was recorded or, where only that is given, published
   */
  public record DeclaredFacts(
      Optional<String> title, Optional<String> language, Optional<LocalDate> recorded) {

    public static final DeclaredFacts NOTHING =
        new DeclaredFacts(Optional.empty(), Optional.empty(), Optional.empty());

    public DeclaredFacts {
      title = title.map(String::strip).filter(text -> !text.isEmpty());
      language =
          language
              .map(String::strip)
              .filter(text -> !text.isEmpty())
              .map(text -> LanguageTag.of(text).orElse(text));
      Objects.requireNonNull(recorded);
    }

    public DeclaredFacts withTitle(Optional<String> newTitle) {
      return new DeclaredFacts(newTitle, language, recorded);
    }

    public DeclaredFacts withLanguage(Optional<String> newLanguage) {
      return new DeclaredFacts(title, newLanguage, recorded);
    }

    public DeclaredFacts withRecorded(Optional<LocalDate> newRecorded) {
      return new DeclaredFacts(title, language, newRecorded);
    }
  }

  /**
   * Cues that could not be read.
   *
   * @param count all of them
   * @param reasons without full stops, at most {@value #MAX_REASONS} of them
   */
  public record UnreadPart(int count, List<Message> reasons) {

    public static final UnreadPart NONE = new UnreadPart(0, List.of());

    public UnreadPart {
      reasons = List.copyOf(reasons);
    }
  }

  public ParsedCaptions {
    Objects.requireNonNull(format);
    Objects.requireNonNull(encoding);
    Objects.requireNonNull(declared);
    Objects.requireNonNull(unread);
    cues = List.copyOf(cues);
    remarks = List.copyOf(remarks);
  }

  /** Creates the contents of a UTF-8 file that has only cues, without remarks. */
  public static ParsedCaptions of(String format, List<Cue> cues) {
    return new ParsedCaptions(
        format, UTF_8, DeclaredFacts.NOTHING, cues, UnreadPart.NONE, List.of());
  }

  /**
   * Returns these captions with the encoding of their file.
   *
   * @param damaged the number of places that were invalid in this encoding; they become a remark
   * @param outside the number of lines around the file that are no part of it
   */
  public ParsedCaptions withEncoding(String encoding, int damaged, int outside) {
    var all = new ArrayList<>(remarks);
    if (damaged > 0) {
      all.add(new CaptionRemark(RemarkKind.DAMAGED_BYTES, damaged, encoding));
    }
    if (outside > 0) {
      all.add(new CaptionRemark(RemarkKind.FENCE, outside, ""));
    }
    return new ParsedCaptions(format, encoding, declared, cues, unread, all);
  }

  public ParsedCaptions withCues(UnaryOperator<List<Cue>> change) {
    return new ParsedCaptions(format, encoding, declared, change.apply(cues), unread, remarks);
  }
}
