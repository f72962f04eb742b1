package hark.caption.format;

import hark.caption.Cue;
import hark.caption.CueError;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CueList;
import hark.caption.read.MediaTime;
import hark.caption.read.TaggedText;
import hark.caption.read.TimedText;
import hark.caption.xml.XmlFile;
import hark.caption.xml.XmlFile.XmlElement;
import java.util.Optional;
import java.util.OptionalLong;

/** A reader of one document of YouTube's XML. Used once, by one thread. */
public final class YouTubeXmlReader implements XmlFile.Handler {

  private final CueList cues = new CueList();
  private DeclaredFacts declared = DeclaredFacts.NOTHING;

  /** The text of the cue being read; null outside of one. */
  private TimedText said;

  private OptionalLong start;
  private OptionalLong length;

  /** Set if the element declares that it only ends a line on the screen. */
  private boolean isLineEnd;

  private boolean isWord;
  private Optional<Cue> last = Optional.empty();
  private OptionalLong wordStart;

  /** Returns the result, after the whole document was read. */
  public ParsedCaptions captions(String format) {
    last.ifPresent(cues::add);
    return cues.toCaptions(format, declared);
  }

  @Override
  public void start(XmlElement element) {
    switch (element.name()) {
      case "transcript", "timedtext" -> declared = declared.withLanguage(element.attribute("lang"));
      case "text" -> begin(element, element.attribute("start").isPresent());
      case "p" -> begin(element, false);
      case "s" -> {
        isWord = true;
        wordStart = millis(element.attribute("t"));
      }
      case "br" -> text("\n");
      default -> {
        // windows and pens
      }
    }
  }

  private void begin(XmlElement element, boolean isSeconds) {
    said = new TimedText();
    isWord = false;
    isLineEnd = element.attribute("a").filter("1"::equals).isPresent();
    start = isSeconds ? seconds(element.attribute("start")) : millis(element.attribute("t"));
    length = isSeconds ? seconds(element.attribute("dur")) : millis(element.attribute("d"));
  }

  private static OptionalLong seconds(Optional<String> text) {
    return text.map(MediaTime::ofSeconds).orElse(OptionalLong.empty());
  }

  private static OptionalLong millis(Optional<String> text) {
    return text.map(MediaTime::ofMillis).orElse(OptionalLong.empty());
  }

  @Override
  public void text(String text) {
    if (said == null) {
      return;
    }
    var plain = TaggedText.styledText(text);
    if (isWord && start.isPresent()) {
      long offset = wordStart.orElse(0); // the first word omits its offset of 0
      said.add(plain, start.getAsLong() + offset, OptionalLong.empty());
    } else {
      said.add(plain);
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("s")) {
      isWord = false;
    } else if ((name.equals("text") || name.equals("p")) && said != null) {
      endCue();
      said = null;
    }
  }

  private void endCue() {
    if (isLineEnd && said.isBlank()) {
      return;
    }
    if (start.isEmpty()) {
      cues.addUnreadable(CueError.CUE_START_UNREADABLE, cues.met() + 1);
    } else {
      put(cue(start.getAsLong() + length.orElse(0)));
    }
  }

  /**
   * Adds a cue. One whose words have times stays on the screen while the next one is spoken: it
   * ends where that one starts.
   */
  private void put(Cue cue) {
    last.map(
            before ->
                before.pieces().isEmpty() || before.endMillis() <= cue.startMillis()
                    ? before
                    : before.endingBefore(cue))
        .ifPresent(cues::add);
    last = Optional.of(cue);
  }

  private Cue cue(long end) {
    return new Cue(start.getAsLong(), end, said.text(), Optional.empty(), said.pieces());
  }
}
