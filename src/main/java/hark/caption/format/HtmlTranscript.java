package hark.caption.format;

import hark.caption.read.CaptionFormat;

import hark.transcript.WorkDeadline;
import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.xml.CharacterReferences;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.TextTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The HTML of the podcast namespace's transcripts: {@code <cite>} for the speaker, {@code <time>}
 * for the start, {@code
 *
 * <p><p>} for the text; all but the time may be missing.
 */
final class HtmlTranscript implements CaptionFormat {

  private static final int LONGEST_TAG = 1000;

  @Override
  public String name() {
    return "HTML transcript";
  }

  @Override
  public boolean accepts(FileProbe file) {
    var content = file.content();
    return content.stripLeading().startsWith("<")
        && content.contains("<time>")
        && content.contains("<p>")
        && !parse(content).cues().isEmpty();
  }

  @Override
  public ParsedCaptions parse(String content) {
    return new FileParser(content).read();
  }

  private final class FileParser {

    private final String content;
    private final CueList cues = new CueList();
    private final StringBuilder text = new StringBuilder();
    private Optional<String> speaker = Optional.empty();
    private OptionalLong start = OptionalLong.empty();

    FileParser(String content) {
      this.content = content;
    }

    ParsedCaptions read() {
      int i = 0;
      while (i < content.length()) {
        WorkDeadline.checkAt(i);
        int close = content.charAt(i) == '<' ? tagEnd(i) : -1;
        if (close > 0) {
          take(content.substring(i + 1, close).strip().toLowerCase(Locale.ROOT));
          i = close + 1;
        } else {
          text.append(content.charAt(i));
          i++;
        }
      }
      return cues.toCaptions(name(), DeclaredFacts.NOTHING);
    }

    private int tagEnd(int i) {
      return content.indexOf('>', i, Math.min(content.length(), i + LONGEST_TAG));
    }

    private void take(String tag) {
      switch (tag) {
        case "cite", "time", "p" -> text.setLength(0);
        case "/cite" -> {
          var name = said().strip();
          speaker =
              Optional.of(name.endsWith(":") ? name.substring(0, name.length() - 1) : name)
                  .filter(who -> !who.isBlank());
        }
        case "/time" -> start = TextTime.whole(said());
        case "/p" -> endCue();
        case "br", "br/", "br /" -> text.append('\n');
        default -> {
          // styling
        }
      }
    }

    private String said() {
      var said = CharacterReferences.decode(text.toString());
      text.setLength(0);
      return said;
    }

    private void endCue() {
      var said = said();
      if (start.isPresent() && !said.isBlank()) {
        cues.addOpen(new Cue(start.getAsLong(), start.getAsLong(), said, speaker));
      }
    }
  }
}
