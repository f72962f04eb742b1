package hark.ingest.clean;

import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.ingest.clean.SegmentCleaner.CleanedSegments;
import hark.language.Words;
import hark.transcript.Segment;
import java.util.List;

/** Cues cleaned as in an import, for tests. */
final class CleanedCues {

  private CleanedCues() {}

  static CleanedSegments clean(List<Cue> cues) {
    return SegmentCleaner.clean(ParsedCaptions.of("test", cues));
  }

  static List<String> texts(CleanedSegments cleaned) {
    return cleaned.segments().stream().map(Segment::text).toList();
  }

  static List<String> words(List<String> lines) {
    return Words.of(String.join(" ", lines)).stream().map(Words.Word::text).toList();
  }
}
