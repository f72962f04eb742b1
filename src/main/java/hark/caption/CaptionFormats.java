package hark.caption;

import java.util.List;
import java.util.Optional;

/**
 * Reads a caption file of any format known here. The first format that accepts the content reads
 * it, so the ones with a signature stand before those that are told by their lines.
 */
public final class CaptionFormats {

  /** The largest file taken, in bytes. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  /** The most cues taken from one file. */
  public static final int MAX_CUES = 500_000;

  private static final List<CaptionFormat> FORMATS =
      List.of(
          new WebVtt(),
          new YouTubeJson3(),
          new WhisperJson(),
          new WhisperCppJson(),
          new PodcastJson(),
          new PodloveJson(),
          new AwsTranscribeJson(),
          new GoogleSpeechJson(),
          new AssemblyAiJson(),
          new DeepgramJson(),
          new HarkJson(),
          new MemoriesJson(),
          new JsonList(),
          new Ttml(),
          new YouTubeXml(),
          new HtmlTranscript(),
          new SubStation(),
          new Spacelog(),
          new ConsoleText(),
          new SubRip(),
          new Sbv(),
          new RangedText(),
          new TabSeparated(),
          new Lrc(),
          new MarkdownTable(),
          new MarkedText());

  private CaptionFormats() {}

  /**
   * Reads a caption file, whose format and encoding are told by its content.
   *
   * @throws CaptionSyntaxException when it cannot be read; nothing else is thrown, whatever the
   *     bytes
   */
  public static Captions parse(byte[] content) {
    if (content.length > MAX_BYTES) {
      throw new CaptionSyntaxException(
          "The file is larger than 20 MB. Cut it into several videos, or leave out what is not"
              + " speech.");
    }
    refuse(Refusals.notText(content));
    var text = CaptionText.decode(content);
    if (text.content().isBlank()) {
      throw new CaptionSyntaxException("The file is empty. Choose one that holds a transcript.");
    }
    refuse(Refusals.notText(text.content()));
    return parse(text);
  }

  private static void refuse(Optional<CaptionSyntaxException> reason) {
    if (reason.isPresent()) {
      throw reason.get();
    }
  }

  private static Captions parse(CaptionText text) {
    var file = new Glance(text.content());
    return FORMATS.stream()
        .filter(format -> format.accepts(file))
        .findFirst()
        .orElseThrow(() -> Refusals.unknown(text.content()))
        .parse(text.content())
        .read(text);
  }
}
