package hark.caption.format;

import hark.caption.Cue;
import hark.caption.read.SpeakerLabels;
import hark.transcript.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The notation of speakers in a file whose format has none: a name and a colon before the text
 * where that is read back as the same, and otherwise WebVTT's voice tag on each cue, an empty one
 * for a cue without a speaker.
 */
public final class LabelledText {

  private final boolean isTagged;

  private LabelledText(boolean isTagged) {
    this.isTagged = isTagged;
  }

  /** Chooses the notation for these segments. */
  public static LabelledText of(List<Segment> segments) {
    return new LabelledText(!isReadBack(segments));
  }

  /** Returns whether each cue has to have a voice tag. */
  public boolean isTagged() {
    return isTagged;
  }

  /**
   * Returns the text of a segment with its speaker.
   *
   * @param escape escapes text so that the format reads it back unchanged
   */
  public String of(Segment segment, UnaryOperator<String> escape) {
    var text = escape.apply(segment.text());
    if (isTagged) {
      return segment.speaker().map(name -> "<v " + escapeTag(name) + ">").orElse("<v>") + text;
    }
    return segment.speaker().map(name -> name + ": ").orElse("") + text;
  }

  private static String escapeTag(String name) {
    return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Returns whether a name has markup; names are written without escapes before a colon. */
  private static boolean hasMarkup(String name) {
    return name.chars().anyMatch(c -> "&<>{".indexOf(c) >= 0);
  }

  private static boolean isReadBack(List<Segment> segments) {
    var plain = new LabelledText(false);
    var cues = new ArrayList<Cue>(segments.size());
    for (var segment : segments) {
      var text = plain.of(segment, UnaryOperator.identity());
      boolean isMarked = segment.speaker().filter(LabelledText::hasMarkup).isPresent();
      if (text.startsWith("<v") || isMarked) {
        return false;
      }
      cues.add(Cue.of(segment.startMillis(), segment.endMillis(), text));
    }
    var read = new SpeakerLabels(cues).cues();
    for (int i = 0; i < read.size(); i++) {
      var segment = segments.get(i);
      if (!read.get(i).text().equals(segment.text())
          || !read.get(i).speaker().equals(segment.speaker())) {
        return false;
      }
    }
    return true;
  }
}
