package hark.web.imports;

import hark.ingest.follow.SourceCatalog.CatalogFilter;
import hark.web.imports.LibraryImportView.Fate;
import hark.web.imports.SourceVideosView.ReadAt;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say on which transcripts come in, for their templates: {@code {imports:title}}.
 */
@MessageBundle("imports")
public interface ImportTexts {

  @Message("Import")
  String title();

  @Message("No key")
  String noKey();

  @Message(
      "**Hark has no key for memories.ai,** so it cannot ask for videos by ID. Set the environment variable `MEMORIES_API_KEY` to your key and start Hark again. The sample library can be imported without one.")
  String noKeyNote();

  @Message("Look through your videos at memories.ai")
  String toShelf();

  @Message("Podcast feeds")
  String feeds();

  @Message("No IDs at hand?")
  String noIds();

  @Message("Import the sample library")
  String samples();

  @Message("Imports")
  String queue();

  @Message("Video IDs")
  String ids();

  @Message(
      "One or many, up to 10,000: IDs, links that hold one, or lines of ID, title and address of the recording with tabs between.")
  String idsNote();

  @Message(
      "{#if count == 1}One piece was{#else}{count} pieces were{/if} not understood and {#if count == 1}is{#else}are{/if} left in the field. An ID has 1 to 128 letters, digits or `. _ : ~ @ + -`")
  String wrong(int count);

  /** Before the words themselves. */
  @Message("{#if count == 1}This does not look like an ID:{#else}These do not look like IDs:{/if}")
  String doubtful(int count);

  @Message("Import anyway?")
  String importAnyway();

  @Message("Import anyway")
  String anyway();

  @Message("Line {number}:")
  String line(int number);

  @Message("and {count} more")
  String more(int count);

  @Message("Import")
  String submit();

  @Message("Transcript files")
  String files();

  @Message(
      "Caption files and transcripts of many kinds, and zips of them. You look through them before anything is imported.")
  String filesNote();

  @Message("Or drop them anywhere on this page.")
  String filesDrop();

  @Message("sent")
  String sent();

  @Message("Sending %1 of %2…")
  String sending();

  @Message("Hark did not take the files.")
  String notTaken();

  @Message("Hark cannot be reached, or the files are too large.")
  String outOfReach();

  @Message("%1 of %2 were sent. %3")
  String sentSoFar();

  /** To be heard when all imports have ended. */
  @Message("Finished: %1")
  String finishedNow();

  @Message("still to be looked at.")
  String waiting();

  @Message("Files")
  String filesField();

  @Message("Look at them")
  String look();

  @Message("Finished imports")
  String finished();

  @Message("{count} %")
  String percent(int count);

  /** Where to go when all imports have ended. */
  @Message("Search what was said")
  String searchNow();

  @Message("Resume")
  String resume();

  @Message("Pause")
  String pause();

  @Message("Try failed ones again")
  String retryFailed();

  @Message("Cancel unfinished ones")
  String cancelOpen();

  @Message("Clear finished ones")
  String clear();

  @Message("Clear failed ones too")
  String clearFailedToo();

  @Message("Clear failed ones")
  String clearFailed();

  @Message("Which imports")
  String which();

  @Message("Receipt")
  String receipt();

  @Message("of import {number}")
  String receiptOf(long number);

  @Message("Nothing had to be put right.")
  String nothingMended();

  @Message("Ask now")
  String askNow();

  @Message("Try again")
  String tryAgain();

  @Message("import {number}")
  String importNumber(long number);

  @Message("Cancel")
  String cancel();

  @Message("None of these.")
  String noneOfThese();

  @Message("None yet.")
  String noneYet();

  @Message("Files to import")
  String filesTitle();

  @Message("Look at the files")
  String lookTitle();

  @Message("Nothing of what follows is in the library yet. It is kept for a day.")
  String notYet();

  @Message("See how the imports go")
  String seeQueue();

  @Message("Check again")
  String check();

  @Message("Put right")
  String mended();

  @Message("in {name}")
  String inFile(String name);

  @Message("ID")
  String id();

  @Message("Title")
  String fileTitle();

  @Message("Language")
  String language();

  @Message("Where the recording is")
  String recording();

  @Message("Import it")
  String wanted();

  @Message("Leave all out")
  String discard();

  @Message("Videos at {source}")
  String shelf(String source);

  @Message("Read the list")
  String readList();

  @Message("Read the list again")
  String readAgain();

  @Message("Import the one that is new")
  String importNewOne();

  @Message("Import all {count} that are new")
  String importNew(int count);

  @Message("To the imports")
  String toImports();

  @Message("Names with")
  String names();

  @Message("Status")
  String status();

  @Message("Show")
  String show();

  @Message("Date")
  String date();

  @Message("Length")
  String length();

  @Message("Import the ticked ones")
  String importTicked();

  @Message("No video here is like that.")
  String noneLikeThat();

  @Message("Show all")
  String showAll();

  @Message("Address of an RSS feed")
  String feedAddress();

  @Message(
      "Hark imports each episode whose feed names a transcript (`podcast:transcript`), and looks for new ones by itself.")
  String feedNote();

  @Message("Follow")
  String follow();

  @Message("Followed")
  String followed();

  @Message("It is being read.")
  String reading();

  @Message("Read now")
  String readNow();

  @Message("Stop following")
  String leave();

  @Message("Read all now")
  String readAll();

  @Message("Bring in a library")
  String copy();

  @Message("See the library")
  String seeLibrary();

  @Message("Could not be read:")
  String damaged();

  @Message("Another one")
  String another();

  @Message(
      "A zip that Hark exported or backed up, up to 64 MB. What is here already stays as it is.")
  String zipNote();

  @Message("Exported library")
  String zip();

  @Message("Bring it in")
  String bringIn();

  @Message("Replace videos that are otherwise here")
  String replace();

  /** What became of a request. */
  @Message(
      "{#if added == 0}Nothing was added{#else}{frame:videos(added)} {#if added == 1}was{#else}were{/if} added{/if}{#if known > 0}; {say:number(known)} {#if known == 1}was{#else}were{/if} named more than once or waiting already{/if}.")
  String added(int added, int known);

  @Message("There is no video ID in the field.")
  String noIdTyped();

  @Message(
      "Nothing was imported: the field holds more than {say:number(most)} videos. Import them in parts.")
  String tooMany(int most);

  @Message("No file was sent. Choose one, and send it again.")
  String noZip();

  @Message("No file was sent. Choose one or more, and send them again.")
  String noFile();

  @Message("These files are no longer kept: they were imported or left out, or their day is over.")
  String filesGone();

  @Message(
      "This is no address of a feed: it has to begin with http:// or https:// and name a host.")
  String noFeedAddress();

  @Message(
      """
      {frame:videos(videos)} {#when fate}\
      {#is ADDED}brought in\
      {#is REPLACED}replaced\
      {#is UNCHANGED}here already just so\
      {#is KEPT}{#if videos == 1}left as it is here{#else}left as they are here{/if}\
      {/when}""")
  String fates(int videos, Fate fate);

  @Message("There is no video in it.")
  String noVideos();

  @Message(
      """
      {#when condition}\
      {#is READY}Ready\
      {#is PENDING}Not ready yet\
      {#is FAILED}Failed there\
      {/when}""")
  String condition(CatalogFilter condition);

  @Message("All")
  String allVideos();

  @Message("In the library")
  String inLibrary();

  @Message("Hark is reading the list of {source}: {frame:videos(videos)} so far.")
  String readingShelf(String source, int videos);

  @Message("{source} has {frame:videos(videos)}, as read at {at.clock} on {at.date}.")
  String shelfRead(String source, int videos, ReadAt at);

  @Message("If there should be some, check the key, and hark.memories.unique-id if it is set.")
  String shelfEmpty();

  @Message("Hark has not read the list of {source} yet.")
  String shelfUnread(String source);
}
