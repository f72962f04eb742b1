package hark.caption.format;

import hark.caption.CaptionLimits;
import hark.caption.ParsedCaptions;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.LineReader;
import hark.caption.read.MarkdownText;
import hark.caption.read.TextHead;
import hark.caption.read.TextMark;
import hark.caption.read.TextMark.MarkForm;
import hark.caption.read.TextPassages;
import hark.caption.read.TimeConventions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plain text and Markdown with times in it: at the beginning of lines, in lines of their own, or
 * after the name of a speaker. There is no specification: a form of time counts where it is
 * frequent in the file, so that a time mentioned in speech is none. The text before the first time
 * is about the recording. Lines between two times begin at their share of the time between them.
 */
public final class MarkedTextFormat implements CaptionFormat {

  /**
   * The share by which a form counts: its times are at least one in this many of the most frequent
   * form's.
   */
  private static final int RARE = 10;

  private static final int ENOUGH = 2;

  /** The number of lines examined; a text with times has them from its beginning on. */
  private static final int LOOKED_AT = 2_000;

  @Override
  public String name() {
    return "Text with times";
  }

  /** Recognises the format by two times, or by one in the first line that is no heading. */
  @Override
  public boolean accepts(FileProbe file) {
    if (file.content().stripLeading().startsWith("<")) {
      return false; // markup, whatever times are in it
    }
    var read = read(file.content(), LOOKED_AT);
    long marks = read.stream().filter(line -> line.mark().isPresent()).count();
    return marks >= ENOUGH || !read.isEmpty() && read.getFirst().mark().isPresent();
  }

  @Override
  public ParsedCaptions parse(String content) {
    var head = new TextHead();
    boolean isInHead = true;
    var read = read(content, CaptionLimits.MAX_CUES);
    var stretches = new TextPassages(habits(read));
    CueList.checkSize(read.size());
    for (var line : read) {
      isInHead &= line.mark().isEmpty();
      if (isInHead ? !head.take(line.text()) : !line.isHeading()) {
        stretches.take(line.text(), line.mark());
      } else if (!isInHead) {
        stretches.passOver(line.text());
      }
    }
    return stretches.captions(name(), head.declared());
  }

  private static TimeConventions habits(List<TextLine> lines) {
    var habits = new TimeConventions();
    for (var line : lines) {
      if (line.mark().isPresent()) {
        habits.note(line.mark().get().time());
      } else {
        habits.noteText(line.text());
      }
    }
    return habits;
  }

  /** Returns the lines that are not blank, each with its time if that is of a frequent form. */
  private static List<TextLine> read(String content, int most) {
    var read = new ArrayList<TextLine>();
    var counts = new EnumMap<MarkForm, Integer>(MarkForm.class);
    var lines = new LineReader(content);
    while (read.size() <= most && lines.next()) {
      if (!lines.line().isBlank()) {
        var line = line(lines.line());
        line.mark().ifPresent(mark -> counts.merge(mark.form(), 1, Integer::sum));
        read.add(line);
      }
    }
    var rare = rare(counts);
    read.replaceAll(line -> line.without(rare));
    return TextHeads.read(read);
  }

  private static TextLine line(String line) {
    if (line.startsWith("#")) {
      return new TextLine(line, Optional.empty());
    }
    var plain = MarkdownText.plain(line).strip();
    return new TextLine(plain, TextMark.in(plain));
  }

  private static Set<MarkForm> rare(Map<MarkForm, Integer> counts) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    var rare = EnumSet.noneOf(MarkForm.class);
    counts.forEach(
        (form, count) -> {
          if (count * RARE < most) {
            rare.add(form);
          }
        });
    return rare;
  }
}
