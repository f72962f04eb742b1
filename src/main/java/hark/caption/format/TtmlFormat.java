package hark.caption.format;

import hark.caption.ParsedCaptions;
import hark.caption.read.CaptionFormat;
import hark.caption.read.FileProbe;
import hark.caption.xml.XmlFile;

/**
 * TTML (W3C, "Timed Text Markup Language", versions 1 and 2) and its predecessor DFXP, of which
 * times, text, language, title and agents are read; styling and layout are ignored.
 */
final class TtmlFormat implements CaptionFormat {

  @Override
  public String name() {
    return "TTML";
  }

  @Override
  public boolean accepts(FileProbe file) {
    return file.root().equals("tt");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var reader = new TtmlReader();
    XmlFile.read(content, reader);
    return reader.captions(name());
  }
}
