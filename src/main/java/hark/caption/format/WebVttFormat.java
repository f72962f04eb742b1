package hark.caption.format;

import hark.caption.ParsedCaptions;
import hark.caption.read.BlockConventions;
import hark.caption.read.CaptionFormat;
import hark.caption.read.ClockText;
import hark.caption.read.FileProbe;
import hark.caption.read.LineReader;
import hark.caption.read.NormalizedLine;
import hark.caption.read.TaggedText;
import hark.caption.read.TimedBlocks;
import hark.caption.read.TimesLine;
import hark.language.Words;
import hark.transcript.Segment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format", sections 4 and 6). Reading follows the
 * parser of section 6, with two differences that serve a search rather than a screen: a cue in
 * which several voices speak becomes one cue for each, and a {@code <} that cannot begin a tag is
 * text. Header lines {@code Language: xx} are read; NOTE, STYLE and REGION blocks, cue identifiers
 * and settings are skipped.
 */
public final class WebVttFormat implements CaptionFormat {

  static final String NAME = "WebVTT";
  private static final String SIGNATURE = "WEBVTT";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean accepts(FileProbe file) {
    return BlockConventions.isSignature(firstLine(file.content()), true)
        || file.blocks().isWebVtt();
  }

  private static String firstLine(String content) {
    var lines = new LineReader(NormalizedLine.withoutMarks(content));
    lines.next();
    return lines.line();
  }

  @Override
  public ParsedCaptions parse(String content) {
    return new TimedBlocks(content, BlockConventions.of(content), TaggedText::webVtt).read(name());
  }

  /**
   * Writes segments as a WebVTT file, with line feeds. Each segment stays one cue, whatever its
   * text, and is read back as it was, except that line breaks become blanks. A segment that ends
   * where it begins ends a millisecond later, for a cue has to last.
   */
  public static void write(List<Segment> segments, Appendable file) throws IOException {
    write(segments, file, segment -> escape(segment.text()));
  }

  /**
   * Writes segments as a WebVTT file, with a timestamp before each word whose time is known but the
   * first.
   */
  public static void writeWithWords(List<Segment> segments, Appendable file) throws IOException {
    write(segments, file, WebVttFormat::timedText);
  }

  private static void write(List<Segment> segments, Appendable file, Function<Segment, String> text)
      throws IOException {
    boolean isNamed = segments.stream().anyMatch(segment -> segment.speaker().isPresent());
    // Without any speaker, a text that begins like one would be read as one but for an empty tag.
    var unnamed = isNamed || !LabelledText.of(segments).isTagged() ? "" : "<v>";
    file.append(SIGNATURE).append('\n');
    for (var segment : segments) {
      file.append('\n')
          .append(ClockText.of(segment.startMillis(), '.'))
          .append(" --> ")
          .append(ClockText.of(Math.max(segment.endMillis(), segment.startMillis() + 1), '.'))
          .append('\n')
          .append(TimesLine.escape(voice(segment.speaker(), unnamed) + text.apply(segment)))
          .append('\n');
    }
  }

  private static String timedText(Segment segment) {
    if (segment.wordTimes().isEmpty()) {
      return escape(segment.text());
    }
    var timed = new StringBuilder();
    int from = 0;
    var words = Words.of(segment.text());
    for (int i = 1; i < words.size(); i++) {
      int to = words.get(i).start();
      timed.append(escape(segment.text().substring(from, to)));
      timed.append('<').append(ClockText.of(segment.wordTimes().get(i).startMillis(), '.'));
      timed.append('>');
      from = to;
    }
    return timed.append(escape(segment.text().substring(from))).toString();
  }

  private static String voice(Optional<String> speaker, String unnamed) {
    return speaker
        .map(name -> escape(name).strip())
        .filter(name -> !name.isEmpty())
        .map(name -> "<v " + name + ">")
        .orElse(unnamed);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r\n", " ")
        .replace('\n', ' ')
        .replace('\r', ' ')
        .replace('\0', ' ');
  }
}
