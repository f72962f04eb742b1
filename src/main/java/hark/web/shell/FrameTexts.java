package hark.web.shell;

import hark.web.view.RecordingDay;
import hark.web.view.ListeningTime;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the frame round every page says, for its templates: {@code {frame:library}}. */
@MessageBundle("frame")
public interface FrameTexts {

  @Message("Skip to the content")
  String skip();

  @Message("Hark, start page")
  String startPage();

  @Message("Main")
  String main();

  @Message("Library")
  String library();

  @Message("Import")
  String imports();

  @Message("Help")
  String help();

  @Message("Colours: as the device says")
  String coloursOfDevice();

  @Message("Colours: light")
  String coloursLight();

  @Message("Colours: dark")
  String coloursDark();

  @Message("State of Hark")
  String state();

  @Message(
      "Hark is making its index again: {say:number(done)} of {#if all == 1l}1 transcript{#else}{say:number(all)} transcripts{/if}. {#if filling}Searches may miss some.{#else}Searches are answered meanwhile.{/if}")
  String rebuilding(long done, long all, boolean filling);

  @Message(
      "memories.ai is being played by a stand-in: imports by ID bring the sample recordings, not"
          + " yours.")
  String standIn();

  @Message("Pages")
  String pages();

  /** Instead of telling that nothing is there, while the index is made again. */
  @Message("The videos come back here as the index is made again. Nothing is lost.")
  String comingBack();

  @Message("Earlier")
  String earlier();

  @Message("Page {number}")
  String page(int number);

  @Message("Next")
  String next();

  /** The title of a page, as tabs and bookmarks have it. */
  @Message("{page}: Hark")
  String title(String page);

  @Message("{#if n == 0}no videos{#else if n == 1}1 video{#else}{say:number(n)} videos{/if}")
  String videos(int n);

  @Message("{#if n == 0l}no moments{#else if n == 1l}1 moment{#else}{say:number(n)} moments{/if}")
  String moments(long n);

  @Message("{#if n == 0}no segments{#else if n == 1}1 segment{#else}{say:number(n)} segments{/if}")
  String segments(int n);

  @Message(
      "{#if n == 0l}no segments{#else if n == 1l}1 segment{#else}{say:number(n)} segments{/if}")
  String segmentsTotal(long n);

  @Message("{#if n == 0l}no words{#else if n == 1l}1 word{#else}{say:number(n)} words{/if}")
  String words(long n);

  @Message("{#if n == 0}no files{#else if n == 1}1 file{#else}{say:number(n)} files{/if}")
  String files(int n);

  @Message(
      """
      {#when length.unit}\
      {#is SECONDS}{#if length.amount == 1l}1 second{#else}{say:number(length.amount)} seconds{/if}\
      {#is MINUTES}{#if length.amount == 1l}1 minute{#else}{say:number(length.amount)} minutes{/if}\
      {#is HOURS}{#if length.amount == 1l}1 hour{#else}{say:number(length.amount)} hours{/if}\
      {/when}""")
  String length(ListeningTime length);

  /** The day of a recording; empty where it is not known. */
  @Message("{#if day.known}{#if day.uploaded}uploaded {/if}{day.date}{/if}")
  String day(RecordingDay day);

  @Message("Player of YouTube")
  String youtubePlayer();

  /** Of a length: nothing tells that of the recording. */
  @Message("At least as long as its transcript")
  String heardOnly();
}
