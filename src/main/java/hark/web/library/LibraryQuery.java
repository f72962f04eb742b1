package hark.web.library;

import hark.library.ListedVideo;
import hark.transcript.Track;
import hark.web.shell.RequestValues;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The filters and the order of the library list.
 *
 * @param text words that title, ID, channel, source or language must contain, in any order; blank
 *     for all
 * @param language the tag of a language, its regions and scripts included; empty for all
 * @param source empty for all
 * @param media {@code yes} for videos that can be played, {@code no} for those that cannot; empty
 *     for all
 */
record LibraryQuery(String text, String language, String source, String media, LibraryOrder order) {

  static LibraryQuery of(String text, String language, String source, String media, String sort) {
    return new LibraryQuery(
        RequestValues.text(text).strip(),
        RequestValues.text(language),
        RequestValues.text(source),
        Stream.of("yes", "no").filter(RequestValues.text(media)::equals).findFirst().orElse(""),
        LibraryOrder.of(RequestValues.text(sort)));
  }

  boolean isAll() {
    return text.isEmpty() && language.isEmpty() && source.isEmpty() && media.isEmpty();
  }

  boolean accepts(LibraryRow row) {
    var video = row.video();
    return (language.isEmpty()
            || video.languages().stream().anyMatch(tag -> primary(tag).equals(language)))
        && (source.isEmpty() || video.sources().contains(source))
        && (media.isEmpty() || row.isPlayable() == media.equals("yes"))
        && hasWords(video);
  }

  private boolean hasWords(ListedVideo listed) {
    var video = listed.video();
    var all =
        Stream.of(
                Stream.of(video.title(), video.id().value(), video.channel().orElse("")),
                listed.sources().stream(),
                listed.languages().stream().map(DisplayFormat::language))
            .flatMap(parts -> parts)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
  }

  /** Returns the language of a tag without its regions and scripts. */
  static String primary(String tag) {
    var language = Locale.forLanguageTag(tag).getLanguage();
    return language.isEmpty() ? Track.UNKNOWN_LANGUAGE : language;
  }

  /** Returns the address of a page of this list. */
  String link(int page) {
    return link(order, page);
  }

  /** Returns the address of the first page in another order. */
  String link(LibraryOrder newOrder) {
    return link(newOrder, 1);
  }

  private String link(LibraryOrder newOrder, int page) {
    var link = new StringBuilder("/videos");
    add(link, "sort", newOrder.name());
    add(link, "filter", text);
    add(link, "language", language);
    add(link, "source", source);
    add(link, "media", media);
    add(link, "page", page > 1 ? String.valueOf(page) : "");
    return link.toString();
  }

  private static void add(StringBuilder link, String name, String value) {
    if (!value.isEmpty()) {
      link.append(link.indexOf("?") < 0 ? '?' : '&').append(name).append('=');
      link.append(DeepLink.encode(value));
    }
  }
}
