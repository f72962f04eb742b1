package hark.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.source.podcast.FeedReader;
import hark.source.podcast.PodcastFeed;
import hark.source.podcast.PodcastFeed.Episode;
import hark.source.podcast.PodcastFeed.TranscriptLink;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that are not well-formed, told in a wrong encoding, or cut. */
class BrokenFeedTest {

  private static final URI PLACE = URI.create("https://example.org/shows/feed.xml");
  private static final String OPEN =
      "<rss version='2.0' xmlns:podcast='https://podcastindex.org/namespace/1.0'"
          + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>Bees</title>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Wax &amp; honey|Wax & honey",
        "Wax & honey|Wax & honey",
        "Wax&honey; more|Wax&honey; more",
        "Caf&eacute;&hellip; &Omega;|Café… Ω",
        "Wax&nbsp;and honey|Wax\u00A0and honey",
        "Wax &amp;amp; honey|Wax & honey",
        "<![CDATA[Wax &amp; honey]]>|Wax & honey",
        "<![CDATA[1 < 2 & 3]]>|1 < 2 & 3",
        "1 < 2|1 < 2",
        "I <3 bees|I <3 bees",
        "if a <b and c|if a <b and c",
        "Wax <b>and</b> honey<br>|Wax and honey",
        "&lt;Wax&gt;|<Wax>",
        "Wax\u000B and\u0000 honey|Wax and honey",
        "Wax&#11; honey &#150; &#x93;|Wax honey – “",
        "`  Wax\n  honey `|Wax honey",
        "Wax <!-- not this --> honey|Wax honey",
      })
  void aTitleIsReadHoweverItIsWritten(String written, String title) {
    var feed = read(OPEN + item("<title>" + written + "</title>") + "</channel></rss>");
    assertEquals(title, feed.episodes().getFirst().title());
    assertEquals("https://example.org/shows/1.vtt", transcript(feed));
    assertFalse(feed.cut());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n<?xml version='1.0'?>",
        " \t<?xml version='1.0'?>",
        "\uFEFF<?xml version='1.0'?>",
        "\uFEFF\n\uFEFF<?xml version='1.0'?>",
        "<br />\n<b>Warning</b>: no such file in line 3<br />\n<?xml version='1.0'?>",
        "<!-- made by hand --><?xml version='1.1'?>",
        "<!DOCTYPE rss [<!ENTITY x 'y'>]>",
        "<?xml version='1.0' encoding='none-such'?>",
        ""
      })
  void whatLiesBeforeTheFeedIsPassedOver(String before) {
    var feed = read(before + OPEN + item("<title>Wax</title>") + "</channel></rss>");
    assertEquals("Wax", feed.episodes().getFirst().title());
    assertEquals("Bees", feed.title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Wax<guid>g</guid>",
        "<guid>g<title>Wax</title>",
        "<title>Wax</titel><guid>g</guid></title>",
        "<TITLE>Wax</TITLE><Guid>g</Guid>",
        "<description>Long <p>text<br>and<ul><li>more</description><title>Wax</title><guid>g</guid>",
        "<description><![CDATA[never closed</description><title>Wax</title><guid>g</guid>",
        "<enclosure url=https://example.org/a.mp3 length=1><title>Wax</title><guid>g</guid>",
        "<image><title>Not this</title></image><title>Wax</title><guid>g</guid>",
        "<title lang=en lang=fr>Wax</title><guid isPermaLink=false>g</guid>",
      })
  void tagsThatAreNotClosedTakeNothingWithThem(String inside) {
    var feed = read(OPEN + item(inside) + item("<guid>second</guid>") + "</channel></rss>");
    var first = feed.episodes().getFirst();
    assertEquals("Wax", first.title());
    assertEquals("g", first.guid());
    assertEquals("https://example.org/shows/1.vtt", transcript(feed));
    assertEquals(List.of("g", "second"), feed.episodes().stream().map(Episode::guid).toList());
  }

  @Test
  void anItemThatIsNotClosedEndsWithTheNext() {
    var feed = read(OPEN + "<item><guid>1</guid><item><guid>2</guid></item></channel></rss>");
    assertEquals(2, feed.episodes().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://podcastindex.org/namespace/1.0",
        "http://podcastindex.org/namespace/1.0/",
        "https://PodcastIndex.org/Namespace/1.0",
        "https://podcastindex.org/namespace/2.0",
        "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
        "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md#",
      })
  void theNamespaceOfPodcastsHasManySpellings(String namespace) {
    var feed =
        read(
            "<rss xmlns:p='%s'><channel><item><p:transcript url='1.vtt'/></item></channel></rss>"
                .formatted(namespace));
    assertEquals("https://example.org/shows/1.vtt", transcript(feed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'",
        " xmlns:itunes='http://www.itunes.com/DTDs/Podcast-1.0.dtd'",
        " xmlns:itunes='https://www.itunes.com/dtds/podcast-1.0.dtd/'",
        " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.1.dtd'",
        " xmlns:itunes='http://example.org/mine'",
        "",
      })
  void theNamespaceOfItunesHasManySpellings(String declaration) {
    var feed =
        read(
            "<rss%s><channel><item><guid>g</guid><itunes:duration>61</itunes:duration></item></channel></rss>"
                .formatted(declaration));
    assertEquals(Duration.ofSeconds(61), feed.episodes().getFirst().duration().orElseThrow());
  }

  @Test
  void anElementOfAnotherNamespaceIsNoTitle() {
    var feed =
        read(
            "<rss xmlns:x='urn:x'><channel><item><x:title>No</x:title><x:guid>no</x:guid>"
                + "<title>Yes</title><guid>g</guid></item></channel></rss>");
    assertEquals("Yes", feed.episodes().getFirst().title());
    assertEquals("g", feed.episodes().getFirst().guid());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, ''",
    "UTF-8, ISO-8859-1, ''",
    "UTF-8, windows-1252, ''",
    "ISO-8859-1, UTF-8, ''",
    "us-ascii, windows-1252, ''",
    "ISO-8859-1, ISO-8859-1, UTF-8",
    "windows-1252, windows-1252, ''",
    "'', windows-1252, ''",
    "'', UTF-8, ISO-8859-1",
    "'', ISO-8859-15, ISO-8859-15",
    "none-such, windows-1252, windows-1252",
    "UTF-16, UTF-16LE, ''",
    "UTF-16, UTF-16, ''",
    "UTF-8, UTF-16BE, ''",
  })
  void theEncodingIsTheOneThatFits(String declared, String true_, String told) {
    var declaration = declared.isEmpty() ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
    var text = declaration + OPEN + item("<title>Café à la crème</title>") + "</channel></rss>";
    var feed = FeedReader.read(text.getBytes(Charset.forName(true_)), told, PLACE);
    assertEquals("Café à la crème", feed.episodes().getFirst().title());
  }

  @Test
  void aCharacterThatWasCutDoesNotChangeTheOthers() {
    var text = OPEN + item("<title>Café Ω à Ω crème ΩΩΩΩΩΩΩΩ X</title>") + "</channel></rss>";
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xC3;
    var title = FeedReader.read(bytes, PLACE).episodes().getFirst().title();
    assertTrue(title.startsWith("Café Ω à Ω crème"), title);
  }

  @Test
  void whatIsCutIsReadUpToTheLastWholeEpisodeAndSaid() {
    var whole = OPEN + item("<guid>one</guid>") + item("<guid>two</guid>") + "</channel></rss>";
    int last = whole.indexOf("two");
    for (int end = whole.indexOf("<item", whole.indexOf("one"));
        end < whole.indexOf("</item>", last);
        end++) {
      var feed = read(whole.substring(0, end));
      assertEquals(List.of("one"), feed.episodes().stream().map(Episode::guid).toList());
      assertTrue(feed.cut());
    }
    var rest = read(whole.substring(0, whole.indexOf("</channel>")));
    assertEquals(2, rest.episodes().size());
    assertTrue(rest.cut());
    assertFalse(read(whole).cut());
    assertThrows(SourceException.class, () -> read(whole.substring(0, whole.indexOf("one"))));
  }

  @Test
  void atomAndTheFirstRssAreReadToo() {
    var atom =
        read(
            """
            <feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de' xmlns:podcast='https://podcastindex.org/namespace/1.0'>
            <title>Bienen</title><entry><id>a1</id><title>Wachs</title><published>2024-01-04T10:00:00Z</published>
            <link rel='enclosure' href='a.mp3'/><link href='https://example.org/1'/>
            <podcast:transcript url='1.vtt'/></entry></feed>
            """);
    assertEquals("Bienen", atom.title());
    var entry = atom.episodes().getFirst();
    assertEquals("a1", entry.guid());
    assertEquals("Wachs", entry.title());
    assertEquals("2024-01-04", entry.published().orElseThrow().toString());
    assertEquals("https://example.org/shows/a.mp3", entry.enclosure().orElseThrow().toString());
    var rdf =
        read(
            """
            <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'
             xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Bees</title></channel>
            <item rdf:about='x'><title>Wax</title><link>https://example.org/1</link><dc:date>2024-01-04</dc:date></item></rdf:RDF>
            """);
    assertEquals("Bees", rdf.title());
    assertEquals("Wax", rdf.episodes().getFirst().title());
    assertTrue(rdf.episodes().getFirst().published().isPresent());
  }

  /** Each is repeated to some megabytes; what is more than linear would take hours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "</b>",
        "<item>",
        "<",
        "&",
        "<a x='",
        "<a x=\"<b y='",
        "<![CDATA[",
        "<!--",
        "<a b",
        "&#x",
        "&amp",
        "<!DOCTYPE ",
        "<?",
        "]]>",
        "<item><title>x</item>",
        "<p>",
        "<a:b xmlns:a='c'>",
        " = '",
      })
  void hostileFeedsAreReadInLinearTime(String piece) {
    var text = OPEN + piece.repeat(3_000_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofMinutes(4), // in quadratic time it would take hours
        () -> {
          try {
            read(text);
          } catch (SourceException e) {
            assertTrue(e.getMessage().length() < 200);
          }
        });
  }

  private static String item(String inside) {
    return "<item>" + inside + "<podcast:transcript url='1.vtt' type='text/vtt'/></item>";
  }

  private static String transcript(PodcastFeed feed) {
    return feed.episodes().stream()
        .flatMap(episode -> episode.transcripts().stream())
        .map(TranscriptLink::address)
        .findFirst()
        .map(URI::toString)
        .orElse("none");
  }

  private static PodcastFeed read(String text) {
    return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), PLACE);
  }
}
