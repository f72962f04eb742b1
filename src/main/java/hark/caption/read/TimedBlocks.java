package hark.caption.read;

import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.RemarkCount;
import hark.caption.RemarkKind;
import hark.caption.RemarkPhrase;
import hark.caption.read.TaggedText.Voice;
import hark.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A reader of files in which the times of a cue are at the beginning of a line and its text after
 * it, up to the next line of times: WebVTT, SubRip, SBV and variants of them. Nothing between two
 * lines of times is lost: it is speech, or it is known to be none. Used once, by one thread.
 */
public final class TimedBlocks {

  private final BlockConventions conventions;
  private final TimeConventions times;
  private final CueLines between;
  private final Function<String, List<Voice>> voices;
  private final LineReader lines;
  private final CueList cues = new CueList();
  private final RemarkCount otherMarks = new RemarkCount(RemarkKind.OTHER_MARKS);
  private final RemarkCount half = new RemarkCount(RemarkKind.HALF_TIMES);
  private final RemarkCount blanks = new RemarkCount(RemarkKind.BLANK_LINES);
  private final RemarkCount ahead = new RemarkCount(RemarkKind.BEFORE_FIRST_TIME);
  private Optional<String> language = Optional.empty();
  private Optional<TimesLine> begun = Optional.empty();
  private boolean isBegun;
  private Optional<String> speaker = Optional.empty();
  private long start;
  private long lastEnd;
  private long offset;

  /**
   * Creates a reader of a file.
   *
   * @param voices splits a text with markup into its voices
   */
  public TimedBlocks(
      String content, BlockConventions conventions, Function<String, List<Voice>> voices) {
    this.conventions = conventions;
    this.times = conventions.times();
    this.between = new CueLines(conventions);
    this.voices = voices;
    this.lines = new LineReader(content);
    if (namesVoices(content, conventions.hasSignature())) {
      cues.keepTexts();
    }
  }

  /**
   * Returns whether a file names speakers by WebVTT's voice tags, and so not by a name and colon.
   * In WebVTT itself an empty tag is needed to say so of all cues.
   */
  private static boolean namesVoices(String content, boolean isWebVtt) {
    return content.contains("<v>") || !isWebVtt && content.contains("<v ");
  }

  public static boolean namesVoices(String content) {
    return namesVoices(content, false);
  }

  public ParsedCaptions read(String format) {
    while (lines.next()) {
      var found = TimesLine.of(lines.line()).filter(conventions::isBegin);
      if (found.isPresent()) {
        endCue(true);
        begin(found.get());
      } else {
        take(lines.line());
      }
    }
    endCue(false);
    remark();
    return cues.toCaptions(format, DeclaredFacts.NOTHING.withLanguage(language));
  }

  private void take(String line) {
    boolean isSpeech = between.take(line);
    if (!isBegun && !isSpeech && language.isEmpty()) {
      language = Optional.of(CueLines.language(line)).filter(tag -> !tag.isEmpty());
    }
  }

  private void begin(TimesLine line) {
    isBegun = true;
    begun = Optional.of(line);
    boolean isOther = !line.isUsual() && conventions.mark() == TimesLine.Mark.ARROW;
    otherMarks.add(isOther ? 1 : 0, Message.of(RemarkPhrase.LINE, lines.number()));
    half.add(line.isWhole() ? 0 : 1, Message.of(RemarkPhrase.LINE, lines.number()));
    if (!line.rest().isEmpty()) {
      between.take(line.rest());
    }
    speaker = between.speaker();
    offset = between.offset().millis();
    var begin = start(line);
    start = begin.orElse(0);
    if (begin.isEmpty()) {
      cues.addUntimed(lines.number());
      begun = Optional.empty();
    }
  }

  /**
   * Returns the start of a cue; one of which only the end can be read begins where the one before
   * it ends.
   */
  private OptionalLong start(TimesLine line) {
    if (line.start().isTime()) {
      return times.millis(line.start());
    }
    var end = times.millis(line.end());
    return end.isEmpty() ? end : OptionalLong.of(Math.min(lastEnd, end.getAsLong()));
  }

  private void endCue(boolean another) {
    boolean isBlankInside = isBegun && between.hasBlankInside();
    var said = between.end(another);
    if (!isBegun) {
      said.lines().filter(line -> !line.isBlank()).forEach(ahead::add);
    }
    begun.ifPresent(line -> add(line, said, isBlankInside));
    begun = Optional.empty();
  }

  private void add(TimesLine line, String said, boolean isBlankInside) {
    var end = line.end().isTime() ? times.millis(line.end()) : OptionalLong.empty();
    blanks.add(isBlankInside && said.contains("\n\n") ? 1 : 0, said);
    for (var voice : voices.apply(said)) {
      var cue = placed(voice.cue(start, end.orElse(start)));
      if (end.isPresent()) {
        cues.add(cue);
      } else {
        cues.addOpen(cue);
      }
    }
    lastEnd = end.orElse(start);
  }

  /** Returns a cue with the speaker whom its name tells, and at its place in the whole stream. */
  private Cue placed(Cue cue) {
    var named = speaker.isPresent() && cue.speaker().isEmpty() ? cue.from(0, speaker) : cue;
    long earliest = Math.max(offset, -Math.min(cue.startMillis(), cue.endMillis()));
    return offset == 0 ? named : named.later(earliest);
  }

  private void remark() {
    for (var count : List.of(otherMarks, half, blanks, ahead)) {
      cues.remark(count);
    }
    if (between.parts() > 0) {
      cues.remark(RemarkKind.JOINED_PARTS, between.parts(), "");
    }
    if (between.offset().moved() > 0) {
      cues.remark(RemarkKind.STREAM_OFFSETS, between.offset().moved(), "");
    }
    times.remarkTo(cues);
  }
}
