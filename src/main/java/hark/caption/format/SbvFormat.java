package hark.caption.format;

import hark.caption.ParsedCaptions;
import hark.caption.read.BlockConventions;
import hark.caption.read.CaptionFormat;
import hark.caption.read.FileProbe;
import hark.caption.read.TaggedText;
import hark.caption.read.TimedBlocks;
import hark.caption.read.TimesLine.Mark;

/**
 * SBV, as YouTube writes it (its name there is SubViewer): a line {@code h:mm:ss.mmm,h:mm:ss.mmm},
 * then the text.
 */
final class SbvFormat implements CaptionFormat {

  @Override
  public String name() {
    return "SBV";
  }

  @Override
  public boolean accepts(FileProbe file) {
    return file.blocks().mark() == Mark.COMMA && file.blocks().count(Mark.COMMA) > 0;
  }

  @Override
  public ParsedCaptions parse(String content) {
    return new TimedBlocks(content, BlockConventions.of(content), TaggedText::styled).read(name());
  }
}
