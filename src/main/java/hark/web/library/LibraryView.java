package hark.web.library;

import hark.library.ListedVideo;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import hark.web.view.PageNavigation;
import hark.web.view.RecordingDay;
import hark.web.view.SpeechLanguage;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of the library.
 *
 * @param filter the words to filter rows by; empty for all
 * @param isAll whether no filter is active
 * @param sort the name of the order
 * @param count the number of rows on all pages
 * @param columns those that say something about the videos of the library
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
   * A value to filter rows by.
   *
   * @param value empty for all
   * @param name empty without one
   */
  public record ColumnChoice(String value, String name, boolean chosen) {}

  /**
   * A column header of the table.
   *
   * @param key the name of the column in addresses and in the style sheet
   * @param link the address of the list sorted by it; empty where that would change nothing
   * @param order the ARIA sort state: {@code ascending}, {@code descending} or {@code none}
   */
  public record Column(String key, String link, String order, boolean number) {}

  /**
   * A video. Unknown cells are empty.
   *
   * @param host the host that it is played from; empty if that is Hark itself
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

    /** Returns the address that asks whether to delete the video. */
    public String deleteLink() {
      return "/delete?id=" + DeepLink.encode(id);
    }

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

  /** Returns whether the table has a column. */
  public boolean has(String key) {
    return columns.stream().anyMatch(column -> column.key().equals(key));
  }

  /** Returns whether there is a choice between values other than all. */
  public boolean hasChoice(List<ColumnChoice> choices) {
    return choices.size() > 2 || choices.stream().anyMatch(c -> c.chosen() && !c.value().isEmpty());
  }

  /** Returns the filter as a part of an address. */
  public String searchInstead() {
    return "/search?q=" + DeepLink.encode(filter);
  }
}
