package hark.caption.format;

import hark.caption.CaptionError;
import hark.caption.CaptionLimits;
import hark.caption.CaptionSyntaxException;
import hark.caption.ParsedCaptions;
import hark.caption.encoding.CaptionText;
import hark.caption.json.AssemblyAiJson;
import hark.caption.json.AwsTranscribeJson;
import hark.caption.json.DeepgramJson;
import hark.caption.json.GoogleSpeechJson;
import hark.caption.json.HarkJson;
import hark.caption.json.JsonList;
import hark.caption.json.MemoriesJson;
import hark.caption.json.PodcastJson;
import hark.caption.json.PodloveJson;
import hark.caption.json.WhisperCppJson;
import hark.caption.json.WhisperJson;
import hark.caption.json.YouTubeJson3;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CodeFence;
import hark.caption.read.FileProbe;
import java.util.List;
import java.util.Optional;

/**
 * A reader of caption files of any format known here. The first format that accepts the content
 * reads it, so the formats with a signature are before those that are recognised by their lines.
 */
public final class CaptionFormats {

  private static final List<CaptionFormat> FORMATS =
      List.of(
          new WebVttFormat(),
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
          new TtmlFormat(),
          new YouTubeXml(),
          new HtmlTranscript(),
          new SubStationFormat(),
          new SpacelogFormat(),
          new ConsoleTextFormat(),
          new SubRipFormat(),
          new SbvFormat(),
          new RangedTextFormat(),
          new SeparatedFormat(),
          new TabSeparatedFormat(),
          new LrcFormat(),
          new MarkdownTable(),
          new MarkedTextFormat());

  private CaptionFormats() {}

  /**
   * Reads a caption file, whose format and encoding are detected from its content.
   *
   * @throws CaptionSyntaxException when it cannot be read; nothing else is thrown, whatever the
   *     bytes
   */
  public static ParsedCaptions parse(byte[] content) {
    if (content.length > CaptionLimits.MAX_BYTES) {
      throw new CaptionSyntaxException(CaptionError.TOO_LARGE, CaptionLimits.MAX_BYTES / 1_000_000);
    }
    refuse(FileDiagnosis.notText(content));
    var text = CaptionText.decode(content);
    if (text.content().isBlank()) {
      throw new CaptionSyntaxException(CaptionError.EMPTY);
    }
    refuse(FileDiagnosis.notText(text.content()));
    return parse(text);
  }

  private static void refuse(Optional<CaptionSyntaxException> reason) {
    if (reason.isPresent()) {
      throw reason.get();
    }
  }

  private static ParsedCaptions parse(CaptionText text) {
    var fenced = CodeFence.of(text.content());
    var content = fenced.inside();
    var file = new FileProbe(content);
    return FORMATS.stream()
        .filter(format -> format.accepts(file))
        .findFirst()
        .orElseThrow(() -> FileDiagnosis.unknown(content))
        .parse(content)
        .withEncoding(text.encoding(), text.damaged(), fenced.left());
  }
}
