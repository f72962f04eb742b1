package hark.caption;

import java.util.Objects;

/** The kinds of repairs, removals and observations in a file. */
public enum RemarkKind {
  DAMAGED_BYTES(
      "invalid byte sequence was replaced by \uFFFD",
      "invalid byte sequences were replaced by \uFFFD"),
  FENCE("line around the file was removed", "lines around the file were removed"),
  OTHER_MARKS(
      "line had times in a notation of another format",
      "lines had times in a notation of another format"),
  HALF_TIMES(
      "cue had only one readable time and was kept at that time",
      "cues had only one readable time and were kept at that time"),
  BEYOND_CLOCK(
      "time had an out-of-range number, such as 60 seconds, and was carried over",
      "times had an out-of-range number, such as 60 seconds, and were carried over"),
  BEFORE_BEGINNING(
      "time was before the beginning and was set to 0:00",
      "times were before the beginning and were set to 0:00"),
  FRAMES(
      "time counted frames and was converted at an assumed frame rate",
      "times counted frames and were converted at an assumed frame rate"),
  BEFORE_FIRST_TIME(
      "line before the first time is not speech and was removed",
      "lines before the first time are not speech and were removed"),
  NO_SPEECH("line is not speech and was removed", "lines are not speech and were removed"),
  JOINED_PARTS(
      "appended file was merged; its header was removed",
      "appended files were merged; their headers were removed"),
  STREAM_OFFSETS(
      "part of a stream was moved to the time that its header gives",
      "parts of a stream were moved to the times that their headers give"),
  BLANK_LINES(
      "cue contained a blank line; its words were kept",
      "cues contained a blank line; their words were kept"),
  SHARED_TIME(
      "line had no time of its own; its start was estimated",
      "lines had no time of their own; their starts were estimated"),
  LABELS(
      "name before a colon was read as the speaker", "names before a colon were read as speakers"),
  NAME_LINES(
      "name on a line of its own was read as the speaker",
      "names on lines of their own were read as speakers"),
  UNKNOWN_NAMES(
      "cue begins with a possible name; no speaker was set",
      "cues begin with a possible name; no speaker was set"),
  OTHER_LANGUAGES(
      "cue is in another language than the first and was removed; import it from a separate file",
      "cues are in another language than the first and were removed; import them"
          + " from a separate file"),
  BEFORE_LAUNCH(
      "cue was before the launch and was moved to it",
      "cues were before the launch and were moved to it"),
  MILLISECONDS(
      "time was read as milliseconds, as the speech would be too slow in seconds",
      "times were read as milliseconds, as the speech would be too slow in seconds"),
  SECONDS(
      "time was read as seconds, as the speech would be too fast in milliseconds",
      "times were read as seconds, as the speech would be too fast in milliseconds"),
  DOUBTFUL_UNIT(
      "time is in a doubtful unit, as the speech is too slow or too fast in seconds and in"
          + " milliseconds",
      "times are in a doubtful unit, as the speech is too slow or too fast in seconds and in"
          + " milliseconds"),
  UNREADABLE(
      "segment could not be read and was removed", "segments could not be read and were removed"),
  BLANK("segment had no text and was removed", "segments had no text and were removed"),
  REVERSED(
      "segment ended before it began; its end was set to its start",
      "segments ended before they began; their ends were set to their starts"),
  DISORDERED(
      "segment was out of order and was sorted by its start",
      "segments were out of order and were sorted by their starts"),
  DOUBLED("duplicate segment was removed", "duplicate segments were removed"),
  BEGUN_ANEW(
      "restart of the times was found; what follows was shifted behind what precedes",
      "restarts of the times were found; what follows was shifted behind what precedes"),
  WRONG_START(
      "segment started far from its neighbours and was moved between them",
      "segments started far from their neighbours and were moved between them"),
  ROLLED(
      "segment repeated words still shown from the previous one; the repetition was removed",
      "segments repeated words still shown from the previous one; the repetitions were removed"),
  ECHOED(
      "segment only repeated words of the previous one and was removed",
      "segments only repeated words of the previous one and were removed"),
  LONG_SPEAKER(
      "speaker's name was too long and was cut", "speakers' names were too long and were cut"),
  LOOPS(
      "passage repeats itself, as speech recognition sometimes does; it was kept",
      "passages repeat themselves, as speech recognition sometimes does; they were kept");

  private final String one;
  private final String many;

  /**
   * Creates a kind with its texts.
   *
   * @param one text for a count of one, such as {@code time had no hours}
   * @param many text for any other count
   */
  RemarkKind(String one, String many) {
    this.one = Objects.requireNonNull(one);
    this.many = Objects.requireNonNull(many);
  }

  String text(int count) {
    return count == 1 ? one : many;
  }
}
