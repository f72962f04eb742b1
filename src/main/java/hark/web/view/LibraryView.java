package hark.web.view;

import hark.search.TranscriptIndex.Entry;
import hark.transcript.DeepLink;
import java.util.List;
import java.util.Locale;

/**
 * The index of the library.
 *
 * @param filter what titles are narrowed to; empty for all
 * @param count how many rows there are, on all pages, in one line
 */
public record LibraryView(
    boolean empty,
    String filter,
    String count,
    List<Column> columns,
    List<Row> rows,
    Paging paging) {

  /**
   * A head of the table.
   *
   * @param order the ARIA sort state: {@code ascending}, {@code descending} or {@code none}
   */
  public record Column(String name, String link, String order, boolean number) {

    /** Names the column in the style sheet. */
    public String key() {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  /** One transcript. Cells that are not known are empty. */
  public record Row(
      String title,
      String link,
      Speech speech,
      String date,
      String length,
      String segments,
      String words,
      String source) {

    public static Row of(Entry entry) {
      var video = entry.video();
      return new Row(
          video.title(),
          DeepLink.to(video.id()),
          Speech.of(entry.track()),
          Say.day(video).orElse(""),
          video.duration().map(length -> Say.time(length.toMillis())).orElse(""),
          Say.number(entry.segments()),
          Say.number(entry.words()),
          video.source());
    }
  }

  /** The filter as a part of an address. */
  public String filterEncoded() {
    return Links.encode(filter);
  }
}
