package hark.caption.format;

import hark.caption.CaptionError;
import hark.caption.CaptionSyntaxException;
import hark.caption.FileKind;
import hark.caption.xml.XmlFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A diagnosis of why a file is no transcript, for the person who brought it. */
public final class FileDiagnosis {

  /** The first bytes of files of a kind that is no text. */
  private record Signature(String bytes, int at, FileKind kind) {}

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("PK\u0003\u0004", 0, FileKind.ZIP),
          new Signature("%PDF-", 0, FileKind.PDF),
          new Signature("\u001F\u008B", 0, FileKind.GZIP),
          new Signature("7z\u00BC\u00AF", 0, FileKind.SEVEN_ZIP),
          new Signature("Rar!", 0, FileKind.RAR),
          new Signature("\u00D0\u00CF\u0011\u00E0", 0, FileKind.OFFICE),
          new Signature("{\\rtf", 0, FileKind.RTF),
          new Signature("ID3", 0, FileKind.MP3),
          new Signature("ftyp", 4, FileKind.MP4),
          new Signature("RIFF", 0, FileKind.RIFF),
          new Signature("OggS", 0, FileKind.OGG),
          new Signature("fLaC", 0, FileKind.FLAC),
          new Signature("\u001A\u0045\u00DF\u00A3", 0, FileKind.MATROSKA),
          new Signature("\u0089PNG", 0, FileKind.PICTURE),
          new Signature("\u00FF\u00D8\u00FF", 0, FileKind.PICTURE),
          new Signature("GIF8", 0, FileKind.PICTURE),
          new Signature("\u007FELF", 0, FileKind.PROGRAM),
          new Signature("SQLite format 3", 0, FileKind.DATABASE));

  private static final int LONGEST_SIGNATURE = 32;

  /** The share of control characters, one in this many, above which a text is no text. */
  private static final int CONTROL_SHARE = 100;

  /** Control characters that any text may have, such as the mark of its end in old systems. */
  private static final int FEW_CONTROLS = 2;

  private FileDiagnosis() {}

  /** Returns the reason why these bytes cannot be text; empty where they can. */
  public static Optional<CaptionSyntaxException> notText(byte[] content) {
    var begin =
        new String(
            content, 0, Math.min(LONGEST_SIGNATURE, content.length), StandardCharsets.ISO_8859_1);
    return SIGNATURES.stream()
        .filter(signature -> begin.startsWith(signature.bytes(), signature.at()))
        .findFirst()
        .map(signature -> new CaptionSyntaxException(CaptionError.OTHER_FILE, signature.kind()));
  }

  /** Returns the reason why a decoded text is no text; empty where it is one. */
  public static Optional<CaptionSyntaxException> notText(String text) {
    long controls =
        text.chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0 || c == 0x7F).count();
    return controls > FEW_CONTROLS && controls * CONTROL_SHARE > text.length()
        ? Optional.of(new CaptionSyntaxException(CaptionError.NO_TEXT))
        : Optional.empty();
  }

  /** Returns the reason why a text that no format accepts is no transcript. */
  public static CaptionSyntaxException unknown(String text) {
    var root = XmlFile.root(text);
    if (root.equals("html") || isHtml(text)) {
      return new CaptionSyntaxException(CaptionError.WEB_PAGE);
    }
    if (isJson(text.stripLeading())) {
      return new CaptionSyntaxException(CaptionError.UNKNOWN_JSON);
    }
    if (!root.isEmpty()) {
      return new CaptionSyntaxException(CaptionError.UNKNOWN_XML);
    }
    return new CaptionSyntaxException(CaptionError.UNKNOWN_TEXT);
  }

  private static boolean isJson(String text) {
    int next = 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return text.startsWith("{")
        || text.startsWith("[") && next < text.length() && "{[]\"".indexOf(text.charAt(next)) >= 0;
  }

  private static boolean isHtml(String text) {
    var begin =
        text.stripLeading()
            .substring(0, Math.min(1000, text.stripLeading().length()))
            .toLowerCase(Locale.ROOT);
    return begin.startsWith("<!doctype html") || begin.startsWith("<") && begin.contains("<body");
  }
}
