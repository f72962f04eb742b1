package hark.library;

import hark.caption.format.ConsoleTextFormat;
import hark.caption.format.SubRipFormat;
import hark.caption.format.WebVttFormat;
import hark.caption.json.HarkJson;
import hark.transcript.Transcript;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file format for the export of a transcript. An import reads each as the same segments, to the
 * precision of the format. All are UTF-8.
 */
public enum ExportFormat {
  /** WebVTT, with speakers and the starts of words. A cue lasts at least a millisecond. */
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

  /** JSON, with all data of the transcript. */
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

  /** Finds the format with this file name extension, without the dot. */
  public static Optional<ExportFormat> of(String ending) {
    return Arrays.stream(values()).filter(kind -> kind.ending.equals(ending)).findFirst();
  }

  /** The file name extension, without the dot. */
  public String ending() {
    return ending;
  }

  /** The usual name of the format. */
  public String label() {
    return label;
  }

  /** The media type, without the charset, which is UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** Writes a transcript segment by segment; does not close the file. */
  public abstract void write(Transcript transcript, Writer file) throws IOException;
}
