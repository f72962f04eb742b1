package hark.source.podcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Feeds as programs write them: each says the title, day, duration and addresses of transcripts of
 * its episodes, whatever is odd about it.
 */
class KindsOfFeedsTest {

  private static final URI PLACE = URI.create("https://x.example/feed.xml");
  private static final Path PAGE = Path.of("docs", "internals", "kinds-of-files.md");
  private static final String SPACES =
      "xmlns:podcast='https://podcastindex.org/namespace/1.0'"
          + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'";
  private static final String TRANSCRIPT =
      "<podcast:transcript url='https://x.example/a.vtt' type='text/vtt'/>";
  private static final String PLAIN = "E; - ; - ; a.vtt";

  /** A feed and what is read in it. */
  private record Kind(String what, byte[] feed, String read) {}

  @TestFactory
  Stream<DynamicTest> everyFeed() {
    return kinds().stream()
        .map(kind -> dynamicTest(kind.what(), () -> assertEquals(kind.read(), read(kind.feed()))));
  }

  @Test
  void theDocumentationTellsHowMany() throws Exception {
    var row = "| Feeds | 15 | %d |".formatted(kinds().size());
    assertEquals(1, Files.readAllLines(PAGE).stream().filter(row::equals).count(), row);
  }

  private static String read(byte[] feed) {
    return FeedReader.read(feed, PLACE).episodes().stream()
        .map(
            episode ->
                "%s; %s; %s; %s"
                    .formatted(
                        episode.title(),
                        episode.published().map(Object::toString).orElse(" - ").strip(),
                        episode.duration().map(Object::toString).orElse(" - ").strip(),
                        episode.transcripts().stream()
                            .map(link -> link.address().toString())
                            .map(address -> address.replace("https://x.example/", ""))
                            .collect(Collectors.joining(" "))))
        .map(line -> line.replace("; -;", "; - ;").replace("; -;", "; - ;"))
        .collect(Collectors.joining(" / "));
  }

  private static String feed(String spaces, String item) {
    return "<?xml version='1.0'?><rss version='2.0' %s><channel><title>T</title><item>"
            .formatted(spaces)
        + "<title>E</title><guid>g</guid>%s</item></channel></rss>".formatted(item);
  }

  private static List<Kind> kinds() {
    var kinds = new ArrayList<Kind>();
    odd(kinds, "capital names", "<PODCAST:TRANSCRIPT URL='https://x.example/a.vtt'/>", PLAIN);
    odd(
        kinds,
        "attributes without marks",
        "<podcast:transcript url=https://x.example/a.vtt />",
        PLAIN);
    odd(
        kinds,
        "ampersands in an address",
        "<podcast:transcript url='https://x.example/a.vtt?x=1&y=2&amp;z=3'/>",
        "E; - ; - ; a.vtt?x=1&y=2&z=3");
    odd(
        kinds,
        "addresses as browsers take them",
        "<podcast:transcript url=' https://x.example/a b\u00E9.vtt '/>"
            + "<podcast:transcript url='//x.example/c.srt' type='application/srt'/>"
            + "<podcast:transcript url='t/d.srt'/>"
            + "<podcast:transcript url='https:\\\\x.example\\e.vtt'/>",
        "E; - ; - ; a%20b%C3%A9.vtt c.srt t/d.srt e.vtt");
    odd(
        kinds,
        "one guid twice",
        TRANSCRIPT
            + "</item><item><title>F</title><guid>g</guid>"
            + "<podcast:transcript url='https://x.example/b.vtt'/>",
        PLAIN + " / F; - ; - ; b.vtt");
    days(kinds);
    durations(kinds);
    spaces(kinds);
    texts(kinds);
    encodings(kinds);
    return kinds;
  }

  private static void odd(List<Kind> kinds, String what, String item, String read) {
    kinds.add(new Kind(what, bytes(feed(SPACES, item)), read));
  }

  private static void days(List<Kind> kinds) {
    for (var day :
        List.of(
            "Thu, 4 Jan 24 10:00:00 GMT",
            "Thursday, 04-Jan-24 10:00 PDT",
            "2024-01-04T10:00:00Z",
            "04 Jan 2024",
            "Do, 04 Jan 2024 10:00:00 +0100",
            "Thu, 04 Janvier 2024",
            "1704362400",
            "Thu, 04 Jan 2024 24:00:00 EST",
            "\u0660\u0664 Jan \u0662\u0660\u0662\u0664",
            "2024\u5E741\u67084\u65E5")) {
      var item = TRANSCRIPT + "<pubDate>" + day + "</pubDate>";
      odd(kinds, "day " + day, item, "E; 2024-01-04; - ; a.vtt");
    }
  }

  private static void durations(List<Kind> kinds) {
    for (var duration :
        List.of(
            "1:0:0",
            "3600",
            "3600.0",
            "01:00:00.0",
            "60:00",
            "PT1H",
            "1 hour",
            "1h00",
            "\uFF16\uFF10\uFF1A\uFF10\uFF10")) {
      var item = TRANSCRIPT + "<itunes:duration>" + duration + "</itunes:duration>";
      odd(kinds, "duration " + duration, item, "E; - ; PT1H; a.vtt");
    }
  }

  private static void spaces(List<Kind> kinds) {
    for (var space :
        List.of(
            "http://www.podcastindex.org/namespace/1.0/",
            "https://podcastindex.org/Namespace/1.0",
            "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md")) {
      var item = "<pc:transcript url='https://x.example/a.vtt'/>";
      kinds.add(new Kind("space " + space, bytes(feed("xmlns:pc='" + space + "'", item)), PLAIN));
    }
    kinds.add(new Kind("no space declared", bytes(feed("", TRANSCRIPT)), PLAIN));
  }

  private static void texts(List<Kind> kinds) {
    var plain = feed(SPACES, TRANSCRIPT);
    kinds.add(new Kind("marks of order twice", bytes("\uFEFF\uFEFF" + plain), PLAIN));
    kinds.add(new Kind("XML 1.1", bytes(plain.replace("'1.0'?", "'1.1'?")), PLAIN));
    kinds.add(new Kind("comment before", bytes("<!-- made -->\n" + plain), PLAIN));
    kinds.add(
        new Kind("warning before", bytes("<br />\n<b>Warning</b>: x<br />\n" + plain), PLAIN));
    kinds.add(new Kind("script after", bytes(plain + "\n<!-- a --><script>x</script>"), PLAIN));
    title(
        kinds,
        "Caf&eacute; R&B &copy 2024 &#x26; &#128512;",
        "Caf\u00E9 R&B \u00A9 2024 & \uD83D\uDE00");
    title(kinds, "Salt &amp;amp; pepper", "Salt & pepper");
    title(kinds, "<![CDATA[Salt & pepper]]>", "Salt & pepper");
    title(kinds, "\u0008\u000BSalt&#0;&#xB;", "Salt");
    var half = "<item><title>Half</title><guid>h</guid><podcast:trans";
    kinds.add(new Kind("cut in an item", bytes(plain.replace("</channel></rss>", half)), PLAIN));
    kinds.add(
        new Kind("cut in a tag", bytes(plain.replace("</channel></rss>", "<item><tit")), PLAIN));
  }

  private static void title(List<Kind> kinds, String written, String read) {
    var feed = feed(SPACES, TRANSCRIPT).replace("<title>E", "<title>" + written);
    kinds.add(new Kind("title " + written, bytes(feed), read + "; - ; - ; a.vtt"));
  }

  private static void encodings(List<Kind> kinds) {
    for (var pair :
        List.of(
            "UTF-8 windows-1252",
            "ISO-8859-1 UTF-8",
            "UTF-8 UTF-16LE",
            "UTF-8 UTF-16",
            "x ISO-8859-1")) {
      var told = pair.substring(0, pair.indexOf(' '));
      var real = Charset.forName(pair.substring(pair.indexOf(' ') + 1));
      var feed =
          feed(SPACES, TRANSCRIPT)
              .replace("'1.0'?", "'1.0' encoding='" + told + "'?")
              .replace("<title>E", "<title>Caf\u00E9");
      kinds.add(new Kind(pair, feed.getBytes(real), "Caf\u00E9; - ; - ; a.vtt"));
    }
  }

  private static byte[] bytes(String feed) {
    return feed.getBytes(StandardCharsets.UTF_8);
  }
}
