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
  @Message("Hark cannot be reached. Press Enter to try again.")
  String away();

  /** What the list under the field is called, for those who listen. */
  @Message("Suggestions")
  String suggestions();

  /** Beside a suggestion that is the title of a video. */
  @Message("title")
  String title();

  /** Beside a suggestion that is the name of a speaker. */
  @Message("speaker")
  String speaker();

  @Message("Play all {frame:moments(moments)} in a row")
  String playAll(long moments);

  @Message("Play here")
  String play();

  @Message("Copy link")
  String copyLink();

  @Message("Copy quote")
  String copyQuote();

  @Message("Link copied")
  String linkCopied();

  @Message("Quote copied")
  String quoteCopied();

  @Message("The browser did not let Hark copy it")
  String notCopied();

  @Message("Player")
  String player();

  @Message("Previous moment")
  String previous();

  @Message("Next moment")
  String next();

  @Message("Close the player")
  String close();

  @Message("In a row")
  String inARow();

  /** Where the player stands: at a time. */
  @Message("From %1")
  String from();

  /** Where the player stands in a row of moments. */
  @Message("Moment %1 of %2")
  String position();

  @Message("That was the last moment.")
  String last();

  /** Where the player cannot fetch the moments that come next. */
  @Message("Hark cannot be reached for more moments.")
  String outOfReach();

  @Message("1 moment was skipped: Hark cannot play its recording here.")
  String skippedOne();

  @Message("%1 moments were skipped: Hark cannot play their recordings here.")
  String skipped();

  @Message("Its recording cannot be loaded: its address gives nothing that this browser can play.")
  String broken();

  @Message("Its recording plays only from the beginning: its server does not support byte ranges.")
  String unseekable();

  @Message("None of these recordings can be played here. The links lead to them.")
  String nothingPlays();

  @Message("Play from %1")
  String playFrom();

  @Message("This loads the player of YouTube.")
  String loadsYoutube();

  @Message("Take these results away:")
  String takeAway();

  @Message("Operators")
  String operators();

  @Message("All of how to search")
  String allOfIt();

  @Message("Only in")
  String onlyIn();

  @Message("search all videos")
  String allVideos();

  @Message("In titles:")
  String inTitles();

  @Message("and {say:number(n)} more")
  String andMore(int n);

  @Message("Narrow and order")
  String narrow();

  @Message("About what you typed")
  String aboutTyped();

  @Message("Column {column}:")
  String column(int column);

  @Message("Column {column}. Hark looked for the words as they stand.")
  String literally(int column);

  @Message("How to search")
  String howTo();

  @Message("There is no such page")
  String noSuchPage();

  @Message("The answer ends before it.")
  String endsBefore();

  @Message("Go to its first page")
  String firstPage();

  @Message("Nobody said that here, not in these words")
  String nobody();

  @Message("Leave a word out: all of them must be said close together.")
  String leaveOut();

  @Message("Take the quotation marks away if the words may stand in another order.")
  String unquote();

  @Message("Try how it might have been written down: names are often misheard.")
  String misheard();

  @Message("See what is in the library")
  String seeLibrary();

  @Message("The first {moments} stand here.")
  String firstHere(int moments);

  @Message("All {frame:moments(moments)} marked in the transcript")
  String allMarked(long moments);

  @Message("All {frame:moments(moments)}")
  String all(long moments);

  @Message("in {video}")
  String inVideo(String video);

  @Message("as a list")
  String asList();

  @Message("Hark: find what was said")
  String pageTitle();

  @Message("Find what was said. Hear it from there.")
  String motto();

  @Message("The library is still empty")
  String stillEmpty();

  @Message(
      "Hark searches the transcripts of recordings, word by word, and takes you to the "
          + "second. Begin with ten recordings of our own: talks, an interview, a council "
          + "meeting, a lesson.")
  String begin();

  @Message("Import the sample library")
  String importSamples();

  @Message("Or")
  String orElse();

  @Message("import your own videos by ID")
  String importOwn();

  @Message("Said in here")
  String saidHere();

  @Message("Search what was said")
  String field();

  @Message("What was said")
  String placeholder();

  @Message("Search")
  String search();

  @Message("another form")
  String anotherForm();

  @Message("these words, one after the other")
  String thesePhrase();

  @Message("any word in between")
  String anyWord();

  @Message("up to 8 words between")
  String upTo();

  @Message("either")
  String either();

  @Message("videos without it")
  String withoutIt();

  @Message("and not close by")
  String notClose();

  @Message("how a word begins")
  String begins();

  @Message("a letter may differ")
  String differ();

  @Message("only some videos")
  String onlySome();

  @Message("8 words apart; `NEAR/10s` seconds")
  String apart();

  /** The answer in one line. */
  @Message(
      """
      {#if count.videos == 0}Nothing found\
      {#else if count.moments == 0l}{frame:videos(count.videos)}\
      {#else}{frame:moments(count.moments)}\
      {#if !count.inOne} in {frame:videos(count.videos)}{/if}\
      {#if count.inflected > 0}, \
      {#if count.moments == 1l}in another form\
      {#else if count.inflected == count.moments}all of them in other forms\
      {#else if count.inflected == 1l}1 of them in another form\
      {#else}{say:number(count.inflected)} of them in other forms\
      {/if} of the words{/if}\
      {/if}""")
  String count(ResultCount count);

  @Message("Incomplete: {why}")
  String incomplete(String why);

  @Message(
      """
      {#when kind}\
      {#is LANGUAGE}Language\
      {#is SPEAKER}Speaker\
      {#is CHANNEL}Channel\
      {#is YEAR}Year\
      {#is SOURCE}Source\
      {#is SORT}Sort\
      {#is SHOW}Show\
      {/when}""")
  String menu(SearchMenu.MenuKind kind);

  @Message(
      """
      {#when about}\
      {#is RESULTS}Results\
      {#is MOMENTS}Moments of a video\
      {#is WORDS}Words round a moment\
      {#is FORMS}Forms of words\
      {/when}""")
  String section(SearchMenu.About about);

  @Message(
      """
      {#when name.way}\
      {#is VALUE}{name.value}\
      {#is ANY}Any\
      {#is NOT_KNOWN}Not known\
      {#is BEST_FIRST}Best first\
      {#is NEWEST_FIRST}Newest first\
      {#is OLDEST_FIRST}Oldest first\
      {#is LONGEST_FIRST}Longest first\
      {#is BY_VIDEO}Grouped by video\
      {#is AS_A_LIST}As a list of moments\
      {#is AS_SAID}As they were said\
      {#is SENTENCE}The sentence\
      {#is SEGMENT}Its segment\
      {#is MORE_SEGMENTS}+{name.value}\
      {#is ALL_FORMS}All\
      {#is AS_TYPED}Exactly as typed\
      {/when}""")
  String choice(SearchMenu.MenuName name);

  /** What is in the library, in one line. */
  @Message(
      "{frame:videos(holdings.videos)}{#if !holdings.length.none}, {frame:length(holdings.length)}{/if}, {frame:words(holdings.words)}")
  String holdings(LibrarySize holdings);

  @Message("This is no video ID, so no video can be meant.")
  String noVideoId();
}
