package hark.caption.format;

import hark.caption.ParsedCaptions;
import hark.caption.read.BlockConventions;
import hark.caption.read.CaptionFormat;
import hark.caption.read.FileProbe;
import hark.caption.read.TaggedText;
import hark.caption.read.TimedBlocks;
import hark.caption.read.TimesLine.Mark;

/**
 * Text under lines that are nothing but two times with a dash, a word or a tab between them, as
 * editors of video export it.
 */
final class RangedTextFormat implements CaptionFormat {

  private static final int ENOUGH = 2;

  @Override
  public String name() {
    return "Text with times";
  }

  @Override
  public boolean accepts(FileProbe file) {
    var habits = file.blocks();
    int ranges = habits.count(habits.mark());
    return habits.mark() != Mark.ARROW && ranges >= ENOUGH && ranges >= habits.singles();
  }

  @Override
  public ParsedCaptions parse(String content) {
    return new TimedBlocks(content, BlockConventions.of(content), TaggedText::styled).read(name());
  }
}
