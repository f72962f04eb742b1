package hark.source.podcast;

import hark.source.podcast.PodcastFeed.Episode;
import hark.source.podcast.PodcastFeed.TranscriptLink;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A reader of one episode of a feed, an {@code item} of RSS or an {@code entry} of Atom. */
final class EpisodeReader {

  private static final int MAX_TRANSCRIPTS = 50;

  /** The depth to which elements are searched: a missing end tag nests the following ones. */
  private static final int MAX_DEPTH = 60;

  /** Elements whose nested elements are not part of the episode. */
  private static final Set<String> OTHERS =
      Set.of("description", "summary", "content", "source", "image", "author", "textinput");

  private final FeedElement item;
  private final FeedAddresses addresses;
  private final List<TranscriptLink> transcripts = new ArrayList<>();
  private String guid = "";
  private String title = "";
  private String shortTitle = "";
  private String link = "";
  private String language = "";
  private String mediaName = "";
  private Optional<LocalDate> published = Optional.empty();
  private Optional<LocalDate> otherDay = Optional.empty();
  private Optional<Duration> duration = Optional.empty();
  private Optional<Duration> otherDuration = Optional.empty();
  private Optional<URI> enclosure = Optional.empty();
  private Optional<URI> otherMedia = Optional.empty();

  EpisodeReader(FeedElement item, FeedAddresses addresses) {
    this.item = item;
    this.addresses = addresses;
    this.language = item.attribute("xml:lang");
  }

  Episode read() {
    read(item.element(), 0);
    return new Episode(
        name(),
        first(title, shortTitle),
        language,
        published.or(() -> otherDay),
        duration.or(() -> otherDuration),
        enclosure.or(() -> otherMedia),
        transcripts);
  }

  /**
   * Returns the name of the episode: its guid or, if it has none, the first identifying element.
   */
  private String name() {
    var transcript = transcripts.isEmpty() ? "" : transcripts.getFirst().address().toString();
    return first(guid, first(mediaName, first(link, transcript)));
  }

  private void read(Element parent, int depth) {
    for (var child : parent.children()) {
      var element = new FeedElement(child);
      var name = name(element);
      if (name.startsWith("other:") || OTHERS.contains(name)) {
        continue;
      }
      take(name, element);
      if (depth < MAX_DEPTH) {
        read(child, depth + 1);
      }
    }
  }

  /** Returns the name of an element; those of Atom count in Atom and RSS alike. */
  private String name(FeedElement element) {
    var name = element.name();
    return name.startsWith("atom:") && item.name().endsWith("entry") ? name.substring(5) : name;
  }

  private void take(String name, FeedElement element) {
    switch (name) {
      case "guid", "id" -> guid = first(guid, element.text());
      case "title" -> title = first(title, element.line());
      case "itunes:title", "media:title", "dc:title" ->
          shortTitle = first(shortTitle, element.line());
      case "language", "dc:language" -> language = first(language, element.line());
      case "link" -> link(element);
      case "enclosure" -> enclosure(element, "url");
      case "pubdate", "published" -> published = published.or(() -> day(element));
      case "dc:date", "issued", "dcterms:created", "dcterms:issued", "dcterms:date", "updated" ->
          otherDay = otherDay.or(() -> day(element));
      case "itunes:duration" -> duration = duration.or(() -> FeedDuration.read(element.line()));
      case "googleplay:duration", "duration", "media:duration" ->
          otherDuration = otherDuration.or(() -> FeedDuration.read(element.line()));
      case "media:content" -> {
        otherDuration = otherDuration.or(() -> FeedDuration.read(element.attribute("duration")));
        otherMedia = otherMedia.or(() -> recording(element));
      }
      case "podcast:transcript" -> transcript(element, "url", "language");
      case "media:subtitle" -> transcript(element, "href", "lang");
      default -> {}
    }
  }

  private static String first(String known, String text) {
    return known.isEmpty() ? text : known;
  }

  private static Optional<LocalDate> day(FeedElement element) {
    return FeedDay.read(element.line());
  }

  /** Reads a link of Atom, which has its address in an attribute and may be the recording. */
  private void link(FeedElement element) {
    var kind = element.attribute("rel").toLowerCase(Locale.ROOT);
    if (kind.equals("enclosure")) {
      enclosure(element, "href");
    } else if (kind.isEmpty() || kind.equals("alternate")) {
      link = first(link, first(element.text(), element.attribute("href")));
    }
  }

  private void enclosure(FeedElement element, String attribute) {
    if (enclosure.isEmpty()) {
      enclosure = address(element, attribute);
      mediaName = enclosure.isEmpty() ? "" : addresses.asNamed(element.attribute(attribute));
    }
  }

  private Optional<URI> address(FeedElement element, String attribute) {
    var written = element.attribute(attribute);
    return written.isEmpty() ? Optional.empty() : addresses.one(element, written);
  }

  private Optional<URI> recording(FeedElement element) {
    var kind = element.attribute("medium") + " " + element.attribute("type");
    return kind.contains("audio") || kind.contains("video")
        ? address(element, "url")
        : Optional.empty();
  }

  private void transcript(FeedElement element, String address, String tongue) {
    var type = element.attribute("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean captions = element.attribute("rel").equalsIgnoreCase("captions");
    var written =
        first(element.attribute(address), first(element.attribute("href"), element.text()));
    var told = element.attribute(tongue);
    for (var one : addresses.all(element, written)) {
      if (transcripts.size() < MAX_TRANSCRIPTS) {
        transcripts.add(new TranscriptLink(one, type, told, captions));
      }
    }
  }
}
