package hark.source.podcast;

import hark.caption.encoding.FileText;
import hark.source.SourceError;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.podcast.PodcastFeed.Episode;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * A parser of podcast feeds: RSS with the elements of the podcast namespace (Podcasting 2.0) and of
 * iTunes, and Atom. A feed need not be well-formed. Document types and custom entities are ignored;
 * the limits are stated here.
 */
public final class FeedReader {

  /** The largest feed read, in bytes, once unpacked. */
  static final int MAX_BYTES = 16 << 20;

  static final int MAX_EPISODES = 20_000;

  private final URI place;
  private final List<Episode> episodes = new ArrayList<>();
  private String title = "";
  private String guid = "";
  private String language = "";
  private String link = "";
  private String self = "";
  private boolean isFeed;
  private String root = "";
  private String item = "";

  private FeedReader(URI place) {
    this.place = place;
  }

  /**
   * Reads a feed.
   *
   * @param place its address, the base of relative ones
   * @throws SourceException when it is none
   */
  public static PodcastFeed read(byte[] content, URI place) {
    return read(content, "", place);
  }

  /**
   * Reads a feed.
   *
   * @param charset the encoding that the server declares; blank if none
   * @throws SourceException when it is none
   */
  public static PodcastFeed read(byte[] content, String charset, URI place) {
    return new FeedReader(place).read(FileText.decode(content, charset));
  }

  private static SourceException refused(SourceError error, Object... values) {
    return new SourceException(Refusal.SERVICE_TROUBLE, error, values);
  }

  private PodcastFeed read(String text) {
    var markup = FeedMarkup.mend(text);
    try (var parser = new StreamParser(Parser.xmlParser()).parse(new StringReader(markup), "")) {
      for (Iterator<Element> elements = parser.iterator(); elements.hasNext(); ) {
        take(new FeedElement(elements.next()));
      }
    } catch (UncheckedIOException e) {
      throw new IllegalStateException("A text in memory can be read", e);
    }
    if (!isFeed) {
      throw refused(SourceError.NOT_A_FEED);
    }
    boolean cut = isCut(markup.toLowerCase(Locale.ROOT));
    if (cut && episodes.isEmpty()) {
      throw refused(SourceError.FEED_CUT);
    }
    return new PodcastFeed(title, guid, language, cut, episodes);
  }

  /** Returns whether the feed is truncated; the truncated episode is left out. */
  private boolean isCut(String markup) {
    if (markup.contains("</" + root)) {
      return false;
    }
    int last = item.isEmpty() ? -1 : markup.lastIndexOf("<" + item);
    if (last > markup.lastIndexOf("</" + item) && markup.indexOf('>', last) >= 0) {
      episodes.removeLast(); // its name may be truncated too
    }
    return true;
  }

  /** Adds an element that is complete. */
  private void take(FeedElement element) {
    if (element.is("item", "entry")) {
      if (episodes.size() == MAX_EPISODES) {
        throw refused(SourceError.TOO_MANY_EPISODES, MAX_EPISODES);
      }
      episodes.add(new EpisodeReader(element, new FeedAddresses(place, self, link)).read());
      item = element.element().tagName().toLowerCase(Locale.ROOT);
      element.element().remove();
      return;
    }
    var parent = element.element().parent();
    if (parent == null) {
      return;
    }
    if (parent instanceof Document) {
      root = element.element().tagName().toLowerCase(Locale.ROOT);
    }
    isFeed |= isFeed(element);
    if (isFeed(new FeedElement(parent))) {
      takeOfChannel(element);
    }
  }

  private static boolean isFeed(FeedElement element) {
    return element.is("rss", "channel", "feed", "other:rdf");
  }

  private void takeOfChannel(FeedElement element) {
    switch (element.name()) {
      case "title" -> title = first(title, element.line());
      case "language", "dc:language" -> language = first(language, element.line());
      case "podcast:guid" -> guid = first(guid, element.text());
      case "link" -> link = first(link, element.text());
      case "atom:link" -> {
        if (element.attribute("rel").equalsIgnoreCase("self")) {
          self = first(self, element.attribute("href"));
        }
      }
      case "atom:title" -> {
        if (new FeedElement(element.element().parent()).name().equals("atom:feed")) {
          title = first(title, element.line());
        }
      }
      default -> {}
    }
  }

  private static String first(String known, String text) {
    return known.isEmpty() ? text : known;
  }
}
