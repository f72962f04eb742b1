package hark.caption;

import java.util.Objects;

/** The things that are put right in a file, left out of it, or told of it. */
public enum RemarkKind {
  DAMAGED_BYTES(
      "place was none of the file's encoding and reads \uFFFD now",
      "places were none of the file's encoding and read \uFFFD now"),
  FENCE(
      "line is round the file, not in it, and was left out",
      "lines are round the file, not in it, and were left out"),
  OTHER_MARKS(
      "line has its times written with other marks than its format has",
      "lines have their times written with other marks than their format has"),
  HALF_TIMES(
      "cue has only one readable time and was kept there",
      "cues have only one readable time and were kept there"),
  BEYOND_CLOCK(
      "time had a number beyond those of a clock, such as 60 seconds, and was reckoned on",
      "times had a number beyond those of a clock, such as 60 seconds, and were reckoned on"),
  BEFORE_BEGINNING(
      "time was before the beginning and is the beginning now",
      "times were before the beginning and are the beginning now"),
  FRAMES(
      "time counts frames and was reckoned with so many a second",
      "times count frames and were reckoned with so many a second"),
  BEFORE_FIRST_TIME(
      "line stood before the first time, is no speech and was left out",
      "lines stood before the first time, are no speech and were left out"),
  NO_SPEECH("line is no speech and was left out", "lines are no speech and were left out"),
  JOINED_PARTS(
      "further part was joined to the file; its header was left out",
      "further parts were joined to the file; their headers were left out"),
  BLANK_LINES(
      "cue had a blank line in it; its words were kept",
      "cues had a blank line in them; their words were kept"),
  SHARED_TIME(
      "line has no time of its own and begins at its share of the way to the next time",
      "lines have no time of their own and begin at their share of the way to the next time"),
  LABELS(
      "name before a colon was read as the speaker",
      "names before a colon were read as the speakers"),
  NAME_LINES(
      "name in a line of its own was read as the speaker",
      "names in lines of their own were read as the speakers"),
  UNKNOWN_NAMES(
      "cue begins with what may be a name and was given to nobody",
      "cues begin with what may be a name and were given to nobody"),
  OTHER_LANGUAGES(
      "cue is in another language than the first and was left out; bring it in a file of its own",
      "cues are in another language than the first and were left out; bring them in a file of"
          + " their own"),
  BEFORE_LAUNCH(
      "cue was before the launch and has its moment now",
      "cues were before the launch and have its moment now"),
  MILLISECONDS(
      "time was read as milliseconds, for as seconds nobody could have spoken so slowly",
      "times were read as milliseconds, for as seconds nobody could have spoken so slowly"),
  SECONDS(
      "time was read as seconds, for as milliseconds nobody could have spoken so fast",
      "times were read as seconds, for as milliseconds nobody could have spoken so fast"),
  UNREADABLE(
      "segment could not be read and was left out", "segments could not be read and were left out"),
  BLANK("segment had no text and was left out", "segments had no text and were left out"),
  REVERSED(
      "segment ended before it began; now it ends where it begins",
      "segments ended before they began; now they end where they begin"),
  DISORDERED(
      "segment stood after a later one; now it stands in order of its start",
      "segments stood after a later one; now they stand in order of their start"),
  DOUBLED(
      "segment came twice with the same times and words and was kept once",
      "segments came twice with the same times and words and were kept once"),
  BEGUN_ANEW(
      "time the times began anew; what follows was put behind what was before",
      "times the times began anew; what follows was put behind what was before"),
  WRONG_START(
      "segment had a start far from those around it and was put between them",
      "segments had a start far from those around them and were put between them"),
  ROLLED(
      "segment began with words still shown from the one before; they are kept once",
      "segments began with words still shown from the one before; they are kept once"),
  ECHOED(
      "segment only showed words of the one before once more and was left out",
      "segments only showed words of the one before once more and were left out"),
  LONG_SPEAKER(
      "segment had a speaker's name that was too long and was cut",
      "segments had speakers' names that were too long and were cut"),
  LOOPS(
      "passage says the same again and again, as recognisers do that have lost the thread; it was"
          + " kept",
      "passages say the same again and again, as recognisers do that have lost the thread; they"
          + " were kept");

  private final String one;
  private final String many;

  /**
   * @param one what happened when it happened once, such as {@code time had no hours}
   * @param many the same for any other count
   */
  RemarkKind(String one, String many) {
    this.one = Objects.requireNonNull(one);
    this.many = Objects.requireNonNull(many);
  }

  String text(int count) {
    return count == 1 ? one : many;
  }
}
