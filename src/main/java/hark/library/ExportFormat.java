package hark.library;

import hark.caption.format.ConsoleTextFormat;
import hark.caption.format.HarkJson;
import hark.caption.format.SubRipFormat;
import hark.caption.format.WebVttFormat;
import hark.transcript.Transcript;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A kind of file in which a transcript can be taken away, and brought back: every kind is read by
 * an import as the same segments, to the precision of the kind. All are UTF-8.
 */
public enum ExportFormat {
  /** With speakers and the starts of words. A cue lasts at least a millisecond. */
  WEB_VTT("vtt", "WebVTT", "text/vtt") {
    @Override
    public void write(Transcript transcript, Writer file) throws IOException {
      WebVttFormat.writeWithWords(transcript.segments(), file);
    }
  },

  /** With speakers. */
  SUB_RIP("srt", "SubRip", "application/x-subrip") {
    @Override
    public void write(Transcript transcript, Writer file) throws IOException {
      SubRipFormat.write(transcript.segments(), file);
    }
  },

  /** With all that is known. */
  JSON("json", "JSON", "application/json") {
    @Override
    public void write(Transcript transcript, Writer file) throws IOException {
      HarkJson.write(transcript, file);
    }
  },

  /** With speakers. */
  TEXT("txt", "Text", "text/plain") {
    @Override
    public void write(Transcript transcript, Writer file) throws IOException {
      ConsoleTextFormat.write(transcript.segments(), file);
    }
  };

  private final String ending;
  private final String label;
  private final String mediaType;

  ExportFormat(String ending, String label, String mediaType) {
    this.ending = ending;
    this.label = label;
    this.mediaType = mediaType;
  }

  /** The kind whose files end so, without the dot; nothing where there is none. */
  public static Optional<ExportFormat> of(String ending) {
    return Arrays.stream(values()).filter(kind -> kind.ending.equals(ending)).findFirst();
  }

  /** How its files end, without the dot. */
  public String ending() {
    return ending;
  }

  /** As people call it. */
  public String label() {
    return label;
  }

  /** Without its charset, which is UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** Writes a transcript segment by segment; the file stays open. */
  public abstract void write(Transcript transcript, Writer file) throws IOException;
}
