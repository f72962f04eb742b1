package hark.caption;

import hark.caption.TimesLine.Mark;

/**
 * SBV, as YouTube writes it (its name there is SubViewer): a line {@code h:mm:ss.mmm,h:mm:ss.mmm},
 * then the text.
 */
final class Sbv implements CaptionFormat {

  @Override
  public String name() {
    return "SBV";
  }

  @Override
  public boolean accepts(Glance file) {
    return file.blocks().mark() == Mark.COMMA && file.blocks().count(Mark.COMMA) > 0;
  }

  @Override
  public Captions parse(String content) {
    return new TimedBlocks(content, BlockHabits.of(content), TaggedText::styled).read(name());
  }
}
