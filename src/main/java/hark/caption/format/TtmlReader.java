package hark.caption.format;

import hark.caption.CaptionError;
import hark.caption.CaptionSyntaxException;
import hark.caption.CueError;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.RemarkKind;
import hark.caption.read.CueList;
import hark.caption.read.MediaTime;
import hark.caption.xml.XmlFile;
import hark.caption.xml.XmlFile.XmlElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A reader of one TTML document. Times of an element count from the beginning of the enclosing one,
 * or in a sequence from the end of the one before it (section 12.4). Each paragraph is a cue; times
 * of spans inside it are those of its pieces, and where the paragraph has no times of its own each
 * such span is a cue. Where divisions are in several languages, as in old files that carry all
 * translations, the first that has a cue is read, and the cues of the others are counted. Used
 * once, by one thread.
 */
public final class TtmlReader implements XmlFile.Handler {

  private static final Set<String> TIMED = Set.of("body", "div", "p", "span");

  /** An element that has begun and not ended. */
  private static final class OpenElement {

    private final String name;
    private final boolean isSequence;
    private final long begin;
    private final OptionalLong end;

    /** Set if the element or an enclosing one gives its start. */
    private final boolean isTimed;

    /** Set for a span with times of its own, or one inside of it. */
    private final boolean isPiece;

    private final Optional<String> speaker;

    /** The language of the innermost enclosing division; empty where none gives one. */
    private final String language;

    /** The time from which the next element of a sequence counts. */
    private long cursor;

    OpenElement(
        XmlElement element,
        Times times,
        boolean isPiece,
        Optional<String> speaker,
        Optional<OpenElement> outer) {
      this.name = element.name();
      var around = outer.map(o -> o.language).orElse("");
      this.language =
          element.name().equals("div") ? element.attribute("lang").orElse(around) : around;
      this.isSequence = element.attribute("timeContainer").filter("seq"::equals).isPresent();
      this.isPiece = isPiece;
      this.begin = times.begin();
      this.end = times.end();
      this.isTimed = times.isTold();
      this.speaker = speaker;
      this.cursor = times.begin();
    }
  }

  /**
   * The times at which an element is shown.
   *
   * @param end empty where it is not given
   */
  private record Times(long begin, OptionalLong end, boolean isTold) {

    static final Times UNTOLD = new Times(0, OptionalLong.empty(), false);
  }

  private final CueList cues = new CueList();
  private final Deque<OpenElement> open = new ArrayDeque<>();
  private final Map<String, String> agents = new HashMap<>();
  private final StringBuilder name = new StringBuilder();
  private DeclaredFacts declared = DeclaredFacts.NOTHING;
  private TtmlTime clock;
  private String agent = "";
  private TtmlCue cue;
  private int metadata;

  /** The language of the divisions that are read; empty where they give none. */
  private String language = "";

  private boolean isLanguageKnown;
  private int others;
  private String firstOther = "";

  /** Returns the result, after the whole document was read. */
  public ParsedCaptions captions(String format) {
    if (others > 0) {
      cues.remark(RemarkKind.OTHER_LANGUAGES, others, firstOther);
    }
    return cues.toCaptions(
        format, language.isBlank() ? declared : declared.withLanguage(Optional.of(language)));
  }

  @Override
  public void start(XmlElement element) {
    name.setLength(0);
    switch (element.name()) {
      case "tt" -> {
        clock = TtmlTime.of(element);
        declared = declared.withLanguage(element.attribute("lang"));
      }
      case "agent" -> agent = element.attribute("id").orElse("");
      case "metadata", "desc" -> metadata++;
      case "br" -> {
        if (cue != null) {
          cue.add("\n");
        }
      }
      default -> {
        if (TIMED.contains(element.name())) {
          begin(element);
        }
      }
    }
  }

  @Override
  public void text(String text) {
    name.append(text);
    if (cue != null && metadata == 0) {
      var inner = open.peek();
      if (inner.isPiece) {
        cue.add(text, inner.begin, inner.end);
      } else {
        cue.add(text);
      }
    }
  }

  @Override
  public void end(String element) {
    switch (element) {
      case "title" -> {
        if (declared.title().isEmpty()) {
          declared = declared.withTitle(Optional.of(name.toString()));
        }
      }
      case "name" -> agents.putIfAbsent(agent, name.toString().strip());
      case "metadata", "desc" -> metadata--;
      default -> {
        if (!open.isEmpty() && TIMED.contains(element)) {
          end();
        }
      }
    }
    name.setLength(0);
  }

  private void begin(XmlElement element) {
    var outer = Optional.ofNullable(open.peek());
    var times = times(element, outer);
    var speaker =
        element
            .attribute("agent")
            .map(id -> agents.getOrDefault(id.strip(), id.strip()))
            .filter(text -> !text.isEmpty())
            .or(() -> outer.flatMap(o -> o.speaker));
    boolean isPiece =
        element.name().equals("span")
            && (element.attribute("begin").isPresent() || outer.filter(o -> o.isPiece).isPresent());
    if (times.isEmpty()) {
      cues.addUnreadable(CueError.CUE_TIMES_UNREADABLE, cues.met() + 1);
    }
    open.push(new OpenElement(element, times.orElse(Times.UNTOLD), isPiece, speaker, outer));
    if (element.name().equals("p")) {
      cue = times.isPresent() && isRead(open.peek().language) ? new TtmlCue() : null;
    }
  }

  /** Returns whether a language is read: the language of the first cue is that of the file. */
  private boolean isRead(String language) {
    if (!isLanguageKnown) {
      isLanguageKnown = true;
      this.language = language;
    }
    boolean isRead = this.language.equals(language);
    if (!isRead) {
      firstOther = others++ == 0 ? language : firstOther;
    }
    return isRead;
  }

  /** Returns the times of an element; empty where they are unreadable. */
  private Optional<Times> times(XmlElement element, Optional<OpenElement> outer) {
    long base = outer.map(o -> o.isSequence ? o.cursor : o.begin).orElse(0L);
    var begin = element.attribute("begin").map(clock()::parse);
    var end = element.attribute("end").map(clock()::parse);
    var duration = element.attribute("dur").map(clock()::parse);
    if (isWrong(begin) || isWrong(end) || isWrong(duration)) {
      return Optional.empty();
    }
    long from = base + begin.map(OptionalLong::getAsLong).orElse(0L);
    var to =
        end.map(t -> base + t.getAsLong())
            .or(() -> duration.map(d -> from + d.getAsLong()))
            .map(OptionalLong::of)
            .orElse(outer.map(o -> o.end).orElse(OptionalLong.empty()));
    if (MediaTime.ofMillis(from).isEmpty()) {
      return Optional.empty();
    }
    boolean isTold = begin.isPresent() || outer.filter(o -> o.isTimed || o.isSequence).isPresent();
    return Optional.of(new Times(from, to, isTold));
  }

  private TtmlTime clock() {
    if (clock == null) {
      throw new CaptionSyntaxException(CaptionError.NOT_TTML);
    }
    return clock;
  }

  private static boolean isWrong(Optional<OptionalLong> time) {
    return time.isPresent() && time.get().isEmpty();
  }

  private void end() {
    var ended = open.pop();
    var outer = open.peek();
    if (outer != null && outer.isSequence) {
      outer.cursor = Math.max(outer.cursor, ended.end.orElse(ended.cursor));
    }
    if (ended.name.equals("p") && cue != null) {
      cue.addTo(
          cues,
          ended.isTimed ? OptionalLong.of(ended.begin) : OptionalLong.empty(),
          ended.end,
          ended.speaker);
      cue = null;
    }
  }
}
