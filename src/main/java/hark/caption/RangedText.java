package hark.caption;

import hark.caption.TimesLine.Mark;

/**
 * Text under lines that are nothing but two times with a dash, a word or a tab between them, as
 * editors of video export it.
 */
final class RangedText implements CaptionFormat {

  private static final int ENOUGH = 2;

  @Override
  public String name() {
    return "Text with times";
  }

  @Override
  public boolean accepts(Glance file) {
    var habits = file.blocks();
    int ranges = habits.count(habits.mark());
    return habits.mark() != Mark.ARROW && ranges >= ENOUGH && ranges >= habits.singles();
  }

  @Override
  public Captions parse(String content) {
    return new TimedBlocks(content, BlockHabits.of(content), TaggedText::styled).read(name());
  }
}
