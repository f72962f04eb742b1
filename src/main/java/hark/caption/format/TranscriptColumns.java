package hark.caption.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a table by their headings, in any case and with a unit in parentheses or without;
 * -1 for a missing one.
 */
record TranscriptColumns(int start, int end, int duration, int text, int speaker) {

  private static final Set<String> STARTS =
      Set.of(
          "time",
          "times",
          "start",
          "start time",
          "starttime",
          "start timecode",
          "from",
          "begin",
          "begin time",
          "timestamp",
          "timecode",
          "timecode in",
          "tc in",
          "time in",
          "in",
          "in time",
          "in point",
          "start ms",
          "startms",
          "start seconds",
          "start sec",
          "beginn",
          "anfang",
          "début");
  private static final Set<String> ENDS =
      Set.of(
          "end",
          "end time",
          "endtime",
          "end timecode",
          "to",
          "stop",
          "stop time",
          "timecode out",
          "tc out",
          "time out",
          "out",
          "out time",
          "out point",
          "end ms",
          "endms",
          "end seconds",
          "end sec",
          "ende",
          "fin");
  private static final Set<String> LENGTHS = Set.of("duration", "length", "dauer", "durée");
  private static final Set<String> TEXTS =
      Set.of(
          "transcript",
          "text",
          "texte",
          "words",
          "caption",
          "captions",
          "content",
          "speech",
          "said",
          "line",
          "subtitle",
          "subtitles",
          "transcription",
          "utterance",
          "sentence",
          "dialogue",
          "dialog");
  private static final Set<String> SPEAKERS =
      Set.of(
          "speaker",
          "name",
          "who",
          "voice",
          "speaker name",
          "speaker id",
          "character",
          "role",
          "sprecher",
          "locuteur");

  static TranscriptColumns of(List<String> header) {
    return new TranscriptColumns(
        find(header, STARTS),
        find(header, ENDS),
        find(header, LENGTHS),
        find(header, TEXTS),
        find(header, SPEAKERS));
  }

  private static int find(List<String> header, Set<String> names) {
    for (int i = 0; i < header.size(); i++) {
      if (names.contains(name(header.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static String name(String heading) {
    int unit = heading.indexOf('(');
    var name = unit > 0 ? heading.substring(0, unit) : heading;
    return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
  }

  boolean isTranscript() {
    return start >= 0 && text >= 0;
  }

  /** Returns a cell without blanks around it; empty where the row has none, or nothing in it. */
  static Optional<String> cell(List<String> cells, int column) {
    return column < 0 || column >= cells.size()
        ? Optional.empty()
        : Optional.of(cells.get(column).strip()).filter(text -> !text.isEmpty());
  }
}
