package hark.caption.format;

import hark.caption.Cue;
import hark.caption.Cue.CuePiece;
import hark.caption.CueError;
import hark.caption.read.CueList;
import hark.caption.read.TimedText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A paragraph of a TTML document while it is read. Used by one thread. */
final class TtmlCue {

  private final TimedText said = new TimedText();

  void add(String text) {
    said.add(text);
  }

  void add(String text, long startMillis, OptionalLong endMillis) {
    said.add(text, startMillis, endMillis);
  }

  /**
   * Ends the paragraph.
   *
   * @param start empty where neither the paragraph nor an enclosing element gives one
   * @param end empty where none is given
   */
  void addTo(CueList cues, OptionalLong start, OptionalLong end, Optional<String> speaker) {
    var pieces = said.pieces();
    if (start.isPresent()) {
      add(
          cues,
          new Cue(start.getAsLong(), end.orElse(start.getAsLong()), said.text(), speaker, pieces),
          end);
    } else if (!pieces.isEmpty()) {
      addEach(cues, pieces, speaker);
    } else if (!said.isBlank()) {
      cues.addUnreadable(CueError.CUE_WITHOUT_TIMES, cues.met() + 1);
    }
  }

  private static void add(CueList cues, Cue cue, OptionalLong end) {
    if (end.isPresent()) {
      cues.add(cue);
    } else {
      cues.addOpen(cue);
    }
  }

  /**
   * Adds a cue for each piece. Text between two pieces goes with the one before it, text ahead of
   * all with the first.
   */
  private void addEach(CueList cues, List<CuePiece> pieces, Optional<String> speaker) {
    var text = said.text();
    for (int i = 0; i < pieces.size(); i++) {
      int from = i == 0 ? 0 : pieces.get(i).from();
      int to = i + 1 < pieces.size() ? pieces.get(i + 1).from() : text.length();
      var start = pieces.get(i).startMillis();
      var end = pieces.get(i).endMillis();
      add(cues, new Cue(start, end.orElse(start), text.substring(from, to), speaker), end);
    }
  }
}
