package hark.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Files that were made to keep a reader busy: one piece many times over, as large as may be. */
final class HostileCaptions {

  private static final String SRT = "1\n00:00:01,000 --> 00:00:02,000\n";
  private static final String TTML = "<tt><body><div>";

  private HostileCaptions() {}

  /** Makers of files of about so many bytes, each by what it is about. */
  static Map<String, Supplier<String>> ofSize(int size) {
    Function<String, String> fill = piece -> piece.repeat(Math.max(1, size / piece.length()));
    var files = new LinkedHashMap<String, Supplier<String>>();
    for (var piece :
        new String[] {
          "a",
          " ",
          "\n",
          "-",
          "<",
          ">",
          "&",
          "{",
          "[",
          "|",
          "*",
          "_",
          "`",
          ":",
          "\"",
          "\\",
          "#",
          "0",
          "-->",
          "<b ",
          "<v ",
          "<rt>",
          "<!--",
          "<?x",
          "<a>",
          "&#",
          "{\\",
          "[[",
          "](",
          "Ann: ",
          "\u0301",
          "\u0344\u0300",
          "\u65E5",
          "0:01 ",
          "0:01\n",
          "1 --> 2\n",
          "[00:01.00]",
          "[0:01] a\n",
          "<0:01>",
          "1:00.0,2:00.0\n",
          "1.0\t2.0\t\n",
          "|Time|Text|\n",
          "Ann 0:01\n",
          "a: \n",
          "[x|",
          "---\na:\n",
          "[1:",
          "\n[00:00:00:01]\nA: b\n",
          "<p>",
          "<time>0:01</time><p>a</p>",
          "\r",
          "\r\r\n",
          "\u0660",
          "\uFF1A",
          "\u200E",
          "&gt;",
          "\u2192",
          "0:",
          "00:00:01:01\t",
          "00;00;01;01\n",
          "0:01 - 0:02\n",
          "1\n\n",
          "WEBVTT\n",
          "NOTE\n",
          "```\n",
          "Ann Lee\n",
          "X: y\n",
          "0:01 -> 0:02\nAnn\na\n",
          "\u2028",
          "\u0085",
          "1h",
          "1h2m3s ",
          "1.5s --> 2.5s\na\n",
          "00.00.01,000 --> 00.00.02,000\n",
          "OO:00:01 --> lO:00:02\n",
          "0:01 --> \n",
          "0:02 <-- 0:01\n",
          "[0:01] --> [0:02] a\n",
          "\\-",
          "&amp;gt;",
          "1 minute ",
          "1 second0:01\na\n",
          "Ann\n0:01\na\n",
          "Ann\t",
          "0:01\tAnn\ta\n",
          "Ann | 0:01\na\n",
          "[SPEAKER_01] a\n",
          "[Ann]",
          "(",
          "Dr. ",
          "\u200FA: b\n",
          "1 \"A\" (1)\n0:01 --> 0:02\na\n",
          "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:9,LOCAL:0\n\n0:01 --> 0:02\na\n",
          "X-TIMESTAMP-MAP=MPEGTS:1,",
          "align: start ",
          "start,text\n",
          "0:01,\"a\"\n",
          "\",",
          "\"\""
        }) {
      files.put("only " + piece.strip().replace('\n', ' '), () -> fill.apply(piece));
      files.put("SubRip of " + piece.strip(), () -> SRT + fill.apply(piece));
      files.put(
          "WebVTT of " + piece.strip(),
          () -> "WEBVTT\n\n00:01.000 --> 00:02.000\n" + fill.apply(piece));
    }
    files.put("SubRip cues", () -> fill.apply(SRT + "a\n\n"));
    files.put("SubRip cues with names", () -> fill.apply(SRT + "Ann Lee\nYes.\n\n"));
    files.put(
        "SubRip of parts", () -> fill.apply(SRT + "a b c\n\n00:20:00,000 --> 00:20:01,000\nd\n\n"));
    files.put("SubRip speakers", () -> fill.apply(SRT + "Ann: a\nBob: b\n\n"));
    files.put("blanks after a time", () -> "00:00:01,000" + fill.apply(" ") + "-->");
    files.put("CSV rows", () -> "start,end,text\n" + fill.apply("1,2,\"a\"\n"));
    files.put("CSV of one wide row", () -> "start,end,text\n" + fill.apply("\"a\","));
    files.put("CSV with marks left open", () -> "start,end,text\n" + fill.apply("\"\n"));
    files.put("CSV with doubled marks", () -> "start,end,text\n\"" + fill.apply("\"\""));
    files.put("JSON of starts", () -> "[" + fill.apply("{\"start\":1,\"text\":\"a\"},"));
    files.put("SubRip cues twice", () -> fill.apply(SRT + "a b c\n\n" + SRT + "a b c\n\n"));
    files.put("names in brackets", () -> fill.apply(SRT + "[Ann] a\n\n" + SRT + "[Bob]: b\n\n"));
    files.put("long WebVTT header", () -> "WEBVTT\n" + fill.apply("Language: en\n"));
    files.put("deep TTML", () -> TTML + fill.apply("<span>"));
    files.put("TTML cues", () -> TTML + fill.apply("<p begin='1s'>a</p>") + "</div></body></tt>");
    files.put(
        "TTML spans",
        () ->
            TTML
                + "<p begin='1s'>"
                + fill.apply("<span begin='1s'>a</span>")
                + "</p></div></body></tt>");
    files.put("TTML attributes", () -> "<tt " + fill.apply("a=''") + ">");
    files.put("XML attributes", () -> "<tt " + numbered(size) + ">");
    files.put("XML instructions", () -> fill.apply("<?a?>") + "<tt/>");
    files.put("XML comments", () -> fill.apply("<!---->") + "<tt/>");
    files.put("XML entities", () -> "<tt>" + fill.apply("&lt;") + "</tt>");
    files.put(
        "srv3 words",
        () ->
            "<timedtext><body><p t='1'>"
                + fill.apply("<s t='1'>a</s>")
                + "</p></body></timedtext>");
    files.put(
        "SubStation overrides",
        () -> "[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,," + fill.apply("{\\k1}a"));
    files.put(
        "TTML spans without paragraph",
        () ->
            "<tt><body><div><p>"
                + fill.apply("<span begin='1s'>a</span>")
                + "</p></div></body></tt>");
    files.put("TTML character data", () -> TTML + "<p begin='1s'>" + fill.apply("<![CDATA[a]]>"));
    files.put("TTML references", () -> TTML + "<p begin='1s'>" + fill.apply("&#97;"));
    files.put("SubStation columns", () -> "[Events]\nFormat: " + fill.apply("Start,"));
    files.put("LRC words", () -> "[00:01.00]" + fill.apply("<00:01.00>a"));
    files.put("LRC repeated lines", () -> fill.apply("[00:01.00][00:02.00][00:03.00]a\n"));
    files.put(
        "LRC long line at many times",
        () -> "[00:01.00]".repeat(size / 40) + "a ".repeat(size / 40));
    files.put(
        "LRC line at many times",
        () -> fill.apply("[00:01.00]".repeat(20) + "a ".repeat(100) + "\n"));
    files.put("Markdown links one in the other", () -> "[0:01] " + fill.apply("[]("));
    files.put("Markdown links left open", () -> "[0:01] " + fill.apply("[](" + "a)(".repeat(9)));
    files.put("table of one wide row", () -> "|Time|Text|\n" + fill.apply("|a"));
    files.put("TSV of one wide line", () -> fill.apply("a\t"));
    files.put("HTML of open tags", () -> "<time>0:01</time><p>" + fill.apply("<"));
    files.put("HTML of long tags", () -> "<time>0:01</time><p>" + fill.apply("<" + "a".repeat(98)));
    files.put("WebVTT voices", () -> "WEBVTT\n\n00:01.000 --> 00:02.000\n" + fill.apply("<v A>b"));
    files.put("screens of short lines", () -> screens(size));
    files.put("Markdown links", () -> "[0:01] " + fill.apply("[a](b) "));
    files.put("table of one row", () -> "|Time|Text|\n" + fill.apply("|0:01"));
    files.put("JSON lists", () -> "{\"segments\":" + fill.apply("["));
    files.put(
        "JSON segments",
        () -> "{\"segments\":[" + fill.apply("{\"start\":1,\"text\":\"a\"},") + "0]}");
    putJson(files, fill, size);
    return files;
  }

  private static void putJson(
      Map<String, Supplier<String>> files, Function<String, String> fill, int size) {
    files.put(
        "JSON punctuation",
        () ->
            "{\"results\":{\"items\":["
                + fill.apply("{\"type\":\"punctuation\",\"alternatives\":[{\"content\":\",\"}]},")
                + "0]}}");
    files.put(
        "JSON results of one word",
        () ->
            "{\"results\":["
                + fill.apply(
                    "{\"alternatives\":[{\"words\":[{\"word\":\"a\",\"startTime\":\"1s\"}]}]},")
                + "0]}");
    files.put(
        "JSON words that are not there",
        () ->
            "{\"segments\":[{\"start\":1,\"id\":1,\"text\":\""
                + " ".repeat(Math.min(size / 4, 900_000))
                + "\",\"words\":["
                + "{\"word\":\"a\",\"start\":1},".repeat(Math.min(size / 40, 200_000))
                + "0]}]}");
    files.put(
        "JSON words in seconds",
        () -> "{\"words\":[" + fill.apply("{\"text\":\"a\",\"start\":1,\"end\":2},") + "0]}");
    files.put("JSON members ahead", () -> "{" + fill.apply("\"a\":[1,2],") + "\"segments\":[]}");
    files.put("JSON text ahead", () -> "{\"a\":\"" + fill.apply("b") + "\",\"segments\":[]}");
    files.put("JSON numbers", () -> "[" + fill.apply("123456789012345678901234567890,") + "1]");
    files.put("JSON one number", () -> "{\"segments\":[{\"start\":" + fill.apply("1") + "}]}");
  }

  /** A few captions that roll, and then screens of lines that are nearly the same. */
  private static String screens(int size) {
    var file = new StringBuilder();
    int cue = 0;
    for (; cue < 12; cue++) {
      appendCue(file, cue, "a%d b%d\na%d b%d".formatted(cue, cue, cue + 1, cue + 1));
    }
    int lines = Math.min(400_000, size / 8);
    while (file.length() + 4 * lines < size) {
      appendCue(file, cue, "a\n".repeat(lines));
      appendCue(file, cue + 1, "a\n".repeat(lines - 1) + "b");
      cue += 3;
    }
    return file.toString();
  }

  private static void appendCue(StringBuilder file, int second, String text) {
    file.append("00:%02d:%02d,000 --> ".formatted(second / 60, second % 60))
        .append("00:%02d:%02d,000\n".formatted((second + 1) / 60, (second + 1) % 60))
        .append(text)
        .append("\n\n");
  }

  private static String numbered(int size) {
    var attributes = new StringBuilder();
    for (int i = 0; attributes.length() < size; i++) {
      attributes.append('a').append(i).append("='' ");
    }
    return attributes.toString();
  }
}
