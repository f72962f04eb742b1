package hark.web.library;

import hark.library.ListedVideo;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLinks;
import hark.web.view.PageNavigation;
import hark.web.view.RecordingDay;
import hark.web.view.SpeechLanguage;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The index of the library.
 *
 * @param filter the words that rows are narrowed to; empty for all
 * @param isAll nothing is narrowed
 * @param sort names the order
 * @param count how many rows there are, on all pages
 */
public record LibraryView(
    boolean empty,
    String filter,
    List<ColumnChoice> languages,
    List<ColumnChoice> sources,
    List<ColumnChoice> media,
    boolean isAll,
    String sort,
    int count,
    List<Column> columns,
    List<VideoRow> rows,
    PageNavigation paging) {

  /**
   * One of several values that rows can be narrowed to.
   *
   * @param value empty for all
   * @param name empty where there is none
   */
  public record ColumnChoice(String value, String name, boolean chosen) {}

  /**
   * A head of the table.
   *
   * @param key names the column in addresses and in the style sheet
   * @param order the ARIA sort state: {@code ascending}, {@code descending} or {@code none}
   */
  public record Column(String key, String link, String order, boolean number) {}

  /**
   * One video. Cells that are not known are empty.
   *
   * @param host that it is played from; empty when it is played from Hark itself
   */
  public record VideoRow(
      String id,
      String title,
      String link,
      SpeechLanguage speech,
      String languages,
      RecordingDay day,
      String length,
      boolean heardOnly,
      String words,
      String channel,
      String source,
      boolean playable,
      String host) {

    public static VideoRow of(ListedVideo listed, boolean playable, String host) {
      var video = listed.video();
      return new VideoRow(
          video.id().value(),
          video.title(),
          DeepLink.to(video.id()),
          SpeechLanguage.of(listed.best().track()),
          listed.languages().stream()
              .map(DisplayFormat::language)
              .filter(name -> !name.isEmpty())
              .collect(Collectors.joining(", ")),
          RecordingDay.of(video),
          video.duration().map(length -> DisplayFormat.time(length.toMillis())).orElse(""),
          video.heardOnly(),
          DisplayFormat.number(listed.best().words()),
          video.channel().orElse(""),
          String.join(", ", listed.sources()),
          playable,
          host);
    }
  }

  /** The filter as a part of an address. */
  public String searchInstead() {
    return "/search?q=" + PageLinks.encode(filter);
  }
}
