package hark.web.search;

import hark.web.search.OffersView.OfferView;
import hark.web.search.SearchView.ResultCount;
import hark.web.search.StartView.LibrarySize;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the search page and its scripts, for its templates: {@code {search:play}}. In a text
 * for scripts {@code %1} and {@code %2} are placeholders for values.
 */
@MessageBundle("search")
public interface SearchTexts {

  /**
   * Returns the announcement for screen readers when the results of a typed query cannot be
   * fetched.
   */
  @Message
  String away();

  /** Returns the name of the list below the field, for screen readers. */
  @Message
  String suggestions();

  /** Returns the label of a suggestion that is the title of a video. */
  @Message
  String title();

  /** Returns the label of a suggestion that is the name of a speaker. */
  @Message
  String speaker();

  @Message
  String playAll(long moments);

  /** Returns the label of the button that plays moments whose number is not known yet. */
  @Message
  String playThem();

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

  /** Returns the position of the player as a time. */
  @Message
  String from();

  /** Returns the position of the player in a sequence of moments. */
  @Message
  String position();

  /** Returns the position in a sequence whose length is not known yet. */
  @Message
  String place();

  @Message
  String last();

  /** Returns the message for a player that cannot fetch the next moments. */
  @Message
  String outOfReach();

  /** Returns the message for a player whose moment is not among the results. */
  @Message
  String gone();

  /** Returns what is said where the script of the player cannot be loaded. */
  @Message
  String noPlayer();

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
  String momentsIn(String title);

  @Message
  String allTitles(int titles);

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

  /** Returns the report that the sample recordings were imported. */
  @Message
  String areIn(int recordings);

  /** Returns the heading of the searches to try right after that. */
  @Message
  String tryOne();

  /** Returns the heading of the answer to any search in an empty library. */
  @Message
  String nothingToSearch();

  @Message
  String field();

  @Message
  String placeholder();

  @Message
  String search();

  @Message
  String anotherForm();

  @Message
  String sameNumber();

  @Message
  String soundsAlike();

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
  String alsoByEar();

  @Message
  String onlySome();

  @Message
  String apart();

  /** Returns the size of the result in one line. */
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

  /** Returns the contents of the library in one line. */
  @Message
  String holdings(LibrarySize holdings);

  /** Returns the name of the section with other queries, for screen readers. */
  @Message
  String offers();

  @Message
  String noneFor(String typed);

  /** Returns the words before a query that is shown in place of the typed one. */
  @Message
  String showing();

  @Message
  String insteadFor(String typed);

  @Message
  String leftOut(String words);

  @Message
  String didYouMean();

  /** Returns the words before further spellings. */
  @Message
  String orMeant();

  /** Returns the words before an offer of a part of the query. */
  @Message
  String offer(OfferView offer);

  /** Returns the words before those that sound like a word of the query. */
  @Message
  String alwaysLookFor();

  @Message
  String perhapsWritten();

  /** Returns the words before the list of single words. */
  @Message
  String eachWord();

  @Message
  String noVideoId();
}
