package hark.caption.format;

import hark.caption.Cue;
import hark.caption.read.SpeakerLabels;
import hark.transcript.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a file whose format knows no speakers says who speaks: by the name and a colon before the
 * text where that is read back as the same, and otherwise by WebVTT's voice tag on each cue, an
 * empty one where nobody is named.
 */
public final class LabelledText {

  private final boolean isTagged;

  private LabelledText(boolean isTagged) {
    this.isTagged = isTagged;
  }

  /** The way for these segments. */
  public static LabelledText of(List<Segment> segments) {
    return new LabelledText(!isReadBack(segments));
  }

  /** Whether each cue has to have a voice tag. */
  public boolean isTagged() {
    return isTagged;
  }

  /**
   * The text of a segment with its speaker.
   *
   * @param escape makes of text what the format reads as that text
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

  /** Names are written without escapes where they stand before a colon. */
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
