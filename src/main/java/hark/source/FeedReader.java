package hark.source;

import hark.source.Feed.Episode;
import hark.source.Feed.TranscriptLink;
import hark.source.SourceException.Refusal;
import hark.transcript.Video;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads podcast feeds: RSS 2.0 with the elements of the podcast namespace (Podcasting 2.0) and of
 * iTunes. Without document types and entities; unknown elements are passed over; what is bounded is
 * stated here. Elements of RSS have no namespace, or the wrong one of old generators.
 */
final class FeedReader {

  /** The largest feed read, in bytes. */
  static final int MAX_BYTES = 16 << 20;

  static final int MAX_EPISODES = 20_000;
  private static final int MAX_DEPTH = 50;
  private static final int MAX_TEXT = 2_000;
  private static final int MAX_TRANSCRIPTS = 50;

  private static final String PODCAST = "https://podcastindex.org/namespace/1.0";
  private static final String PODCAST_AT_FIRST =
      "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md";
  private static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";

  /** A date of RFC 822 as far as its day: the time and its zone are written in too many ways. */
  private static final Pattern DAY =
      Pattern.compile("\\b([0-9]{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+([0-9]{4})\\b");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final XMLInputFactory XML = factory();

  private final XMLStreamReader xml;
  private final URI base;
  private final List<Episode> episodes = new ArrayList<>();
  private String title = "";
  private String guid = "";
  private String language = "";
  private boolean isFeed;

  private FeedReader(XMLStreamReader xml, URI base) {
    this.xml = xml;
    this.base = base;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false); // texts are cut while they come
    return factory;
  }

  /**
   * Reads a feed.
   *
   * @param base where it was found; addresses in it may be relative
   * @throws SourceException when it is none
   */
  static Feed read(byte[] content, URI base) {
    try {
      XMLStreamReader xml;
      synchronized (XML) {
        xml = XML.createXMLStreamReader(new ByteArrayInputStream(content));
      }
      return new FeedReader(xml, base).read();
    } catch (XMLStreamException e) {
      throw refused("What is at this address is no feed that can be read: its XML is broken.");
    }
  }

  private static SourceException refused(String reason) {
    return new SourceException(Refusal.SERVICE_TROUBLE, reason);
  }

  private Feed read() throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && ++depth > MAX_DEPTH) {
        throw refused("What is at this address is no feed: its elements lie too deep.");
      } else if (event == XMLStreamReader.START_ELEMENT) {
        depth -= element() ? 1 : 0;
      } else if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      }
    }
    if (!isFeed) {
      throw refused("What is at this address is no RSS feed.");
    }
    return new Feed(title, guid, language, episodes);
  }

  /** Takes an element of the channel in; {@code true} when it has been read to its end. */
  private boolean element() throws XMLStreamException {
    switch (name()) {
      case "rss", "channel" -> isFeed = true;
      case "item" -> {
        if (episodes.size() == MAX_EPISODES) {
          throw refused("This feed has more than " + MAX_EPISODES + " episodes.");
        }
        episodes.add(new Item().read());
        return true;
      }
      case "image", "textInput" -> {
        skip(); // it has a title of its own
        return true;
      }
      case "title" -> {
        title = first(title, text());
        return true;
      }
      case "language" -> {
        language = first(language, text());
        return true;
      }
      case "podcast:guid" -> {
        guid = first(guid, text());
        return true;
      }
      default -> {}
    }
    return false;
  }

  /** The name of the element that begins here, with the usual prefix of its namespace. */
  private String name() {
    var space = xml.getNamespaceURI();
    var name = xml.getLocalName();
    return switch (space == null ? "" : space) {
      case PODCAST, PODCAST_AT_FIRST -> "podcast:" + name;
      case ITUNES -> "itunes:" + name;
      case "", "http://backend.userland.com/rss2" -> name;
      default -> "other:" + name;
    };
  }

  private static String first(String known, String text) {
    return known.isEmpty() ? text : known;
  }

  /** The text inside an element, cut where it is too long; the element is read to its end. */
  private String text() throws XMLStreamException {
    var text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> depth = deeper(depth);
        case XMLStreamReader.END_ELEMENT -> depth--;
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            text.append(xml.getText(), 0, Math.min(room(text), xml.getTextLength()));
        default -> {}
      }
    }
    return text.toString().strip();
  }

  private static int room(StringBuilder text) {
    return MAX_TEXT - text.length();
  }

  private static int deeper(int depth) {
    if (depth == MAX_DEPTH) {
      throw refused("What is at this address is no feed: its elements lie too deep.");
    }
    return depth + 1;
  }

  private void skip() throws XMLStreamException {
    text();
  }

  private String attribute(String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null || value.length() > MAX_TEXT ? "" : value.strip();
  }

  private Optional<URI> address(String text) {
    try {
      return Optional.of(text)
          .filter(one -> !one.isEmpty())
          .map(one -> base.resolve(one))
          .filter(one -> one.isAbsolute() && Video.isPlayable(one));
    } catch (IllegalArgumentException e) { // no address: as if it were absent
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    var found = DAY.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group(3)), month, Integer.parseInt(found.group(1))));
    } catch (DateTimeException e) { // no such day, or month
      return Optional.empty();
    }
  }

  /** Seconds, minutes and seconds, or hours, minutes and seconds. */
  private static Optional<Duration> duration(String text) {
    if (!text.matches("[0-9]{1,6}(:[0-9]{1,2}){0,2}")) {
      return Optional.empty();
    }
    long seconds = 0;
    for (var part : text.split(":")) {
      seconds = 60 * seconds + Long.parseLong(part);
    }
    return Optional.of(Duration.ofSeconds(seconds));
  }

  /** The episode that begins here. */
  private final class Item {

    private final List<TranscriptLink> transcripts = new ArrayList<>();
    private String itemGuid = "";
    private String itemTitle = "";
    private String link = "";
    private Optional<LocalDate> published = Optional.empty();
    private Optional<Duration> duration = Optional.empty();
    private Optional<URI> enclosure = Optional.empty();

    Episode read() throws XMLStreamException {
      while (xml.next() != XMLStreamReader.END_ELEMENT) {
        if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
          element();
        }
      }
      var name = first(itemGuid, first(enclosure.map(URI::toString).orElse(""), link));
      return new Episode(name, itemTitle, published, duration, enclosure, transcripts);
    }

    private void element() throws XMLStreamException {
      switch (name()) {
        case "guid" -> itemGuid = first(itemGuid, text());
        case "title" -> itemTitle = first(itemTitle, text());
        case "itunes:title" -> itemTitle = first(itemTitle, text());
        case "link" -> link = first(link, text());
        case "pubDate" -> published = FeedReader.day(text());
        case "itunes:duration" -> duration = FeedReader.duration(text());
        case "enclosure" -> {
          enclosure = enclosure.or(() -> address(attribute("url")));
          skip();
        }
        case "podcast:transcript" -> {
          transcript();
          skip();
        }
        default -> skip();
      }
    }

    private void transcript() {
      if (transcripts.size() < MAX_TRANSCRIPTS) {
        var type = attribute("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var language = attribute("language");
        address(attribute("url"))
            .ifPresent(url -> transcripts.add(new TranscriptLink(url, type, language)));
      }
    }
  }
}
