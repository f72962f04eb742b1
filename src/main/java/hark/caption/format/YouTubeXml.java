package hark.caption.format;

import hark.caption.ParsedCaptions;
import hark.caption.read.CaptionFormat;
import hark.caption.read.FileProbe;
import hark.caption.xml.XmlFile;

/**
 * YouTube's own XML. Its formats 1 and 2 (srv1, srv2) are a list of {@code text} elements, in the
 * first with decimal seconds and in the second with milliseconds; format 3 (srv3) has paragraphs
 * {@code p} with milliseconds and in them words {@code s}, whose times count from their
 * paragraph's. Character references are written twice over. YouTube does not document them.
 */
final class YouTubeXml implements CaptionFormat {

  @Override
  public String name() {
    return "YouTube XML";
  }

  @Override
  public boolean accepts(FileProbe file) {
    var root = file.root();
    return root.equals("transcript") || root.equals("timedtext");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var reader = new YouTubeXmlReader();
    XmlFile.read(content, reader);
    return reader.captions(name());
  }
}
