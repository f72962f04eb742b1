package hark.caption;

/**
 * TTML (W3C, "Timed Text Markup Language", versions 1 and 2) and its forerunner DFXP, of which
 * times, text, language, title and agents are read; styling and layout do not matter here.
 */
final class Ttml implements CaptionFormat {

  @Override
  public String name() {
    return "TTML";
  }

  @Override
  public boolean accepts(Glance file) {
    return file.root().equals("tt");
  }

  @Override
  public Captions parse(String content) {
    var reader = new TtmlReader();
    XmlFile.read(content, reader);
    return reader.captions(name());
  }
}
