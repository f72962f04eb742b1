package hark.caption;

import java.util.List;

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
          new JsonList());

  private CaptionFormats() {}

  /**
   * Reads a caption file, whose format is told by its content.
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
    var decoded = CaptionText.decode(content);
    var text = decoded.content();
    if (text.isBlank()) {
      throw new CaptionSyntaxException("The file is empty. Choose one that holds a transcript.");
    }
    return FORMATS.stream()
        .filter(format -> format.accepts(text))
        .findFirst()
        .orElseThrow(() -> unknown(text))
        .parse(text)
        .withEncoding(decoded.encoding());
  }

  private static CaptionSyntaxException unknown(String text) {
    return new CaptionSyntaxException(
        text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")
            ? "This JSON is of no shape that Hark knows. Bring an object with the member"
                + " \"segments\", or an answer of memories.ai as it came."
            : "This is no transcript that Hark can read. Bring a WebVTT file, which begins with"
                + " WEBVTT, or a JSON object with the member \"segments\".");
  }
}
