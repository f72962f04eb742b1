package hark.web.imports;

import hark.ingest.follow.SourceCatalog.CatalogFilter;
import hark.web.imports.LibraryImportView.Fate;
import hark.web.imports.SourceVideosView.ReadAt;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the import pages, for their templates: {@code {imports:title}}. */
@MessageBundle("imports")
public interface ImportTexts {

  @Message
  String title();

  @Message
  String noKey();

  @Message
  String noKeyNote();

  @Message
  String toCatalog();

  @Message
  String feeds();

  @Message
  String feedsNote();

  @Message
  String followFeeds();

  @Message
  String service();

  @Message
  String catalogNote();

  @Message
  String copyNote();

  @Message
  String toCopy();

  @Message
  String sampleLibrary();

  @Message
  String samplesNote();

  /** Returns what is shown over the page while files are dragged over it. */
  @Message
  String dropHere();

  @Message
  String moreWays();

  /** Returns the name of the filters of uploaded files. */
  @Message
  String whichFiles();

  @Message
  String samples();

  @Message
  String queue();

  @Message
  String ids();

  @Message
  String idsNote();

  @Message
  String wrong(int count);

  /** Returns the text before a list of words that do not look like IDs. */
  @Message
  String doubtful(int count);

  @Message
  String importAnyway();

  @Message
  String anyway();

  @Message
  String line(int number);

  @Message
  String more(int count);

  @Message
  String submit();

  @Message
  String files();

  @Message
  String filesNote();

  @Message
  String filesDrop();

  @Message
  String sending();

  @Message
  String notTaken();

  @Message
  String outOfReach();

  @Message
  String sentSoFar();

  /** Returns the announcement for screen readers when all imports have finished. */
  @Message
  String finishedNow();

  @Message
  String pending(int files, String link, String time);

  @Message
  String filesField();

  @Message
  String look();

  @Message
  String finished();

  @Message
  String percent(int count);

  /** Returns the text of the link to the search when all imports have finished. */
  @Message
  String searchNow();

  @Message
  String resume();

  @Message
  String pause();

  @Message
  String retryFailed();

  @Message
  String cancelOpen();

  @Message
  String clear();

  @Message
  String clearFailedToo();

  @Message
  String clearFailed();

  @Message
  String which();

  @Message
  String receipt();

  @Message
  String receiptOf(long number);

  @Message
  String nothingMended();

  @Message
  String askNow();

  @Message
  String tryAgain();

  @Message
  String importNumber(long number);

  @Message
  String cancel();

  @Message
  String noneOfThese();

  @Message
  String noneYet();

  @Message
  String noFeeds();

  @Message
  String filesTitle();

  @Message
  String lookTitle();

  @Message
  String notYet();

  @Message
  String seeQueue();

  @Message
  String check();

  @Message
  String mended();

  @Message
  String inFile(String name);

  @Message
  String id();

  @Message
  String fileTitle();

  @Message
  String language();

  @Message
  String recording();

  @Message
  String wanted();

  @Message
  String discard();

  @Message
  String catalogTitle(String source);

  @Message
  String readList();

  @Message
  String readAgain();

  @Message
  String importNew(int count);

  @Message
  String toImports();

  @Message
  String names();

  @Message
  String status();

  @Message
  String show();

  @Message
  String date();

  @Message
  String length();

  @Message
  String importTicked();

  @Message
  String noneLikeThat();

  @Message
  String showAll();

  @Message
  String feedAddress();

  @Message
  String feedNote();

  @Message
  String follow();

  @Message
  String followed();

  @Message
  String reading();

  /** Returns the remark on episodes that are not yet imported. */
  @Message
  String episodesOpen(int open);

  @Message
  String readNow();

  @Message
  String leave();

  @Message
  String readAll();

  @Message
  String copy();

  @Message
  String seeLibrary();

  @Message
  String damaged();

  @Message
  String another();

  @Message
  String zipNote();

  @Message
  String zip();

  @Message
  String bringIn();

  @Message
  String replace();

  /** Returns the outcome of a request. */
  @Message
  String added(int added, int known);

  /** Returns the remark on files that were rejected while others were added. */
  @Message
  String refused(int files, String link);

  @Message
  String noIdTyped();

  @Message
  String tooMany(int most);

  @Message
  String noZip();

  @Message
  String noFile();

  @Message
  String filesGone();

  @Message
  String noFeedAddress();

  @Message
  String fates(int videos, Fate fate);

  @Message
  String noVideos();

  @Message
  String condition(CatalogFilter condition);

  @Message
  String allVideos();

  @Message
  String inLibrary();

  @Message
  String readingCatalog(String source, int videos);

  @Message
  String catalogRead(String source, int videos, ReadAt at);

  @Message
  String catalogEmpty();

  @Message
  String catalogUnread(String source);
}
