package hark.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Caption files of every format with one piece in them, repeated. */
final class HostileFiles {

  private static final String CUE = "00:00:01,000 --> 00:00:02,000\n";
  private static final String VTT_CUE = "00:01.000 --> 00:02.000\n";

  /** Pieces that a reader or a tokenizer may look ahead over. */
  static final List<String> PIECES =
      List.of(
          "'",
          "`",
          "\u2019",
          "\"",
          "a'",
          "'a ",
          "a",
          "a ",
          " ",
          "\n",
          "\r\n\r\n",
          "\t",
          "\\",
          "/",
          ".",
          ",",
          "a.",
          "a-",
          "-",
          "--",
          "-->",
          "<",
          "<b>",
          "</b>",
          "<v A>",
          "<c.x",
          "<!--",
          "<![CDATA[",
          "<?x",
          "&",
          "&amp;",
          "&#",
          "&#x41",
          "[",
          "]",
          "[[",
          "](",
          "{",
          "}",
          "{\\k1}",
          "{\\",
          "(",
          ")",
          "|",
          "*",
          "_",
          "#",
          "0",
          "9.9",
          "1,",
          ":",
          "::",
          "0:01 ",
          "0:01\n",
          "00:00:01.000",
          "[00:01.00]",
          "<00:01.00>",
          "Ann: ",
          ">> ",
          "- ",
          "\u0301",
          "a\u0301",
          "\u0344\u0300",
          "\u200d",
          "\u202e",
          "\ufeff",
          "\u65e5",
          "\u65e5\u3000",
          "\u0e01",
          "\ud83d\ude00",
          "\u1100\u1161",
          "\u00df",
          "\ufb03",
          "\uac00 ",
          "@",
          "$",
          "%",
          "a_b",
          "A.B.",
          "it's ",
          "1 --> 2\n",
          "a\nb\n\n",
          "[x|",
          "\u00a0",
          "\u3000");

  private HostileFiles() {}

  /** Each format by its name, as a frame that takes the repeated piece. */
  static Map<String, UnaryOperator<String>> frames() {
    var frames = new LinkedHashMap<String, UnaryOperator<String>>();
    frames.put("text alone", text -> text);
    frames.put("WebVTT cue", text -> "WEBVTT\n\n" + VTT_CUE + "a" + text + "a\n");
    frames.put("WebVTT speaker", text -> "WEBVTT\n\n" + VTT_CUE + "<v " + text + ">a\n");
    frames.put("WebVTT header", text -> "WEBVTT\nNOTE " + text + "\n\n" + VTT_CUE + "a\n");
    frames.put("WebVTT settings", text -> "WEBVTT\n\n00:01.000 --> 00:02.000 " + text + "\na\n");
    frames.put("SubRip cue", text -> "1\n" + CUE + "a" + text + "a\n");
    frames.put("SubRip times", text -> "1\n00:00:01,000 --> " + text + "\na\n\n2\n" + CUE + "b\n");
    frames.put("SBV", text -> "0:00:01.000,0:00:02.000\n" + text + "\n");
    frames.put("LRC", text -> "[ar:" + text + "]\n[00:01.00]" + text + "\n");
    frames.put(
        "SubStation",
        text ->
            "[Script Info]\nTitle: a\n\n[Events]\nFormat: Start, End, Name, Text\n"
                + "Dialogue: 0:00:01.00,0:00:02.00,A,"
                + text
                + "\n");
    frames.put(
        "TTML", text -> "<tt><body><div><p begin='1s' end='2s'>" + text + "</p></div></body></tt>");
    frames.put(
        "TTML attribute", text -> "<tt><body><div><p begin='" + text + "'>a</p></div></body></tt>");
    frames.put(
        "YouTube XML", text -> "<timedtext><body><p t='1'>" + text + "</p></body></timedtext>");
    frames.put(
        "transcript XML", text -> "<transcript><text start='1'>" + text + "</text></transcript>");
    frames.put("HTML", text -> "<cite>Ann:</cite><time>0:01</time><p>" + text + "</p>");
    frames.put("text with times", text -> "0:01\n" + text + "\n0:02\nb\n");
    frames.put("text with speakers", text -> "Ann 0:01\n" + text + "\n\nBob 0:02\nb\n");
    frames.put("Markdown", text -> "# a\n\n**Ann** [0:01](http://x) " + text + "\n");
    frames.put("Markdown table", text -> "|Time|Text|\n|---|---|\n|0:01|" + text + "|\n");
    frames.put("TSV", text -> "start\tend\ttext\n1\t2\t" + text + "\n");
    frames.put("Audacity", text -> "1.0\t2.0\t" + text + "\n");
    frames.put("console", text -> "[00:01.000 --> 00:02.000] " + text + "\n");
    frames.put("Spacelog", text -> "[00:00:00:01]\n_page: 1\nCDR: " + text + "\n");
    frames.putAll(jsonFrames());
    return frames;
  }

  private static Map<String, UnaryOperator<String>> jsonFrames() {
    var frames = new TreeMap<String, UnaryOperator<String>>();
    frames.put(
        "JSON text",
        text -> "{\"segments\":[{\"start\":1,\"end\":2,\"text\":\"" + quoted(text) + "\"}]}");
    frames.put(
        "JSON speaker",
        text ->
            "{\"segments\":[{\"start\":1,\"end\":2,\"speaker\":\""
                + quoted(text)
                + "\",\"text\":\"a\"}]}");
    frames.put(
        "JSON key",
        text -> "{\"" + quoted(text) + "\":1,\"segments\":[{\"start\":1,\"text\":\"a\"}]}");
    frames.put("JSON, raw", text -> "{\"segments\":[" + text);
    frames.put(
        "JSON title",
        text -> "{\"title\":\"" + quoted(text) + "\",\"segments\":[{\"start\":1,\"text\":\"a\"}]}");
    frames.put(
        "json3",
        text -> "{\"events\":[{\"tStartMs\":1,\"segs\":[{\"utf8\":\"" + quoted(text) + "\"}]}]}");
    frames.put(
        "whisper words",
        text ->
            "{\"segments\":[{\"start\":1,\"end\":2,\"text\":\""
                + quoted(text)
                + "\",\"words\":[{\"word\":\"a\",\"start\":1,\"end\":2}]}]}");
    frames.put(
        "Google",
        text ->
            "{\"results\":[{\"alternatives\":[{\"transcript\":\""
                + quoted(text)
                + "\",\"words\":[{\"word\":\"a\",\"startTime\":\"1s\",\"endTime\":\"2s\"}]}]}]}");
    frames.put(
        "AWS",
        text ->
            "{\"results\":{\"items\":[{\"type\":\"pronunciation\",\"start_time\":\"1\",\"end_time\":\"2\",\"alternatives\":[{\"content\":\""
                + quoted(text)
                + "\"}]}]}}");
    frames.put(
        "AssemblyAI",
        text ->
            "{\"utterances\":[{\"start\":1,\"end\":2,\"speaker\":\"A\",\"text\":\""
                + quoted(text)
                + "\",\"words\":[]}]}");
    frames.put(
        "Deepgram",
        text ->
            "{\"results\":{\"utterances\":[{\"start\":1,\"end\":2,\"transcript\":\""
                + quoted(text)
                + "\",\"words\":[]}]}}");
    frames.put(
        "Podlove",
        text ->
            "[{\"start\":\"00:00:01.000\",\"start_ms\":1,\"end_ms\":2,\"text\":\""
                + quoted(text)
                + "\"}]");
    return frames;
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  /** Pieces that are JSON or XML by themselves, by the frame that they are for. */
  static Map<String, String> structures(int size) {
    var files = new TreeMap<String, String>();
    files.put("JSON depth", "[".repeat(size));
    files.put("JSON objects", "{\"a\":".repeat(size / 5));
    files.put("JSON keys", "{" + numbered("\"a%d\":1,", size) + "\"segments\":[]}");
    files.put(
        "JSON segments",
        "{\"segments\":[" + "{\"start\":1,\"text\":\"a\"},".repeat(size / 23) + "0]}");
    files.put("JSON number", "{\"segments\":[{\"start\":" + "1".repeat(size) + "}]}");
    files.put("XML attributes", "<tt " + numbered("a%d='' ", size) + "/>");
    files.put("XML depth", "<tt><body>" + "<div>".repeat(size / 5));
    files.put("XML names", "<tt><" + "a".repeat(size) + "/></tt>");
    files.put("SubRip cues", numbered("%d\n00:00:01,000 --> 00:00:02,000\na\n\n", size));
    files.put("WebVTT cues", "WEBVTT\n\n" + "00:01.000 --> 00:02.000\na b\n\n".repeat(size / 29));
    files.put(
        "WebVTT speakers", "WEBVTT\n\n" + numbered("00:01.000 --> 00:02.000\n<v S%d>a\n\n", size));
    return files;
  }

  private static String numbered(String piece, int size) {
    var text = new StringBuilder();
    for (int i = 0; text.length() < size; i++) {
      text.append(piece.formatted(i));
    }
    return text.toString();
  }
}
