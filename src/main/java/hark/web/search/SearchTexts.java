package hark.web.search;

import hark.web.search.SearchView.ResultCount;
import hark.web.search.StartView.LibrarySize;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the search page says of what scripts do, for its templates: {@code {search:play}}. In a text
 * for scripts {@code %1} and {@code %2} stand for what they put in.
 */
@MessageBundle("search")
public interface SearchTexts {

  /** For those who listen, where the answer to what they type cannot be fetched. */
  @Message
  String away();

  /** What the list under the field is called, for those who listen. */
  @Message
  String suggestions();

  /** Beside a suggestion that is the title of a video. */
  @Message
  String title();

  /** Beside a suggestion that is the name of a speaker. */
  @Message
  String speaker();

  @Message
  String playAll(long moments);

  @Message
  String play();

  @Message
  String copyLink();

  @Message
  String copyQuote();

  @Message
  String linkCopied();

  @Message
  String quoteCopied();

  @Message
  String notCopied();

  @Message
  String player();

  @Message
  String previous();

  @Message
  String next();

  @Message
  String close();

  @Message
  String inARow();

  /** Where the player stands: at a time. */
  @Message
  String from();

  /** Where the player stands in a row of moments. */
  @Message
  String position();

  @Message
  String last();

  /** Where the player cannot fetch the moments that come next. */
  @Message
  String outOfReach();

  @Message
  String skippedOne();

  @Message
  String skipped();

  @Message
  String broken();

  @Message
  String unseekable();

  @Message
  String nothingPlays();

  @Message
  String playFrom();

  @Message
  String loadsYoutube();

  @Message
  String takeAway();

  @Message
  String operators();

  @Message
  String allOfIt();

  @Message
  String onlyIn();

  @Message
  String allVideos();

  @Message
  String inTitles();

  @Message
  String andMore(int n);

  @Message
  String narrow();

  @Message
  String aboutTyped();

  @Message
  String column(int column);

  @Message
  String literally(int column);

  @Message
  String howTo();

  @Message
  String noSuchPage();

  @Message
  String endsBefore(String first);

  @Message
  String nobody();

  @Message
  String leaveOut();

  @Message
  String unquote();

  @Message
  String misheard();

  @Message
  String seeLibrary();

  @Message
  String firstHere(int moments);

  @Message
  String allMarked(long moments);

  @Message
  String all(long moments);

  @Message
  String inVideo(String video);

  @Message
  String asList();

  @Message
  String pageTitle();

  @Message
  String motto();

  @Message
  String stillEmpty();

  @Message
  String begin();

  @Message
  String importSamples();

  @Message
  String orElse();

  @Message
  String saidHere();

  @Message
  String field();

  @Message
  String placeholder();

  @Message
  String search();

  @Message
  String anotherForm();

  @Message
  String thesePhrase();

  @Message
  String anyWord();

  @Message
  String upTo();

  @Message
  String either();

  @Message
  String withoutIt();

  @Message
  String notClose();

  @Message
  String begins();

  @Message
  String differ();

  @Message
  String onlySome();

  @Message
  String apart();

  /** The answer in one line. */
  @Message
  String count(ResultCount count);

  @Message
  String incomplete(String why);

  @Message
  String menu(SearchMenu.MenuKind kind);

  @Message
  String section(SearchMenu.About about);

  @Message
  String choice(SearchMenu.MenuName name);

  /** What is in the library, in one line. */
  @Message
  String holdings(LibrarySize holdings);

  @Message
  String noVideoId();
}
