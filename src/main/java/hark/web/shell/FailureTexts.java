package hark.web.shell;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said instead of an answer, on pages and in problems, by the status of the answer. */
@MessageBundle("failure")
public interface FailureTexts {

  /** What happened, in a few words. */
  @Message(
      """
      {#when status}\
      {#is 400}That cannot be read\
      {#is 403}Not from there\
      {#is 404}Nothing is here\
      {#is 405}Not in this way\
      {#is in 406 415}Not in this form\
      {#is 413}Too much at once\
      {#is 416}Beyond the end\
      {#is 421}Not under this name\
      {#is 422}No transcript in it\
      {#is 408}Request sent too slowly\
      {#is 503}Server busy\
      {#is 507}Nothing can be saved\
      {#is lt 500}That did not work\
      {#else}Something broke\
      {/when}""")
  String title(int status);

  /** One sentence for the reader. */
  @Message(
      """
      {#when status}\
      {#is 400}The request cannot be read; something in its address or body is not as it must be.\
      {#is 403}Hark answers this to its own pages and to programs only, not to pages of other sites.\
      {#is 404}No page has this address, or the video it named is not in the library.\
      {#is 405}This address does not take requests of this kind.\
      {#is 406}This address does not answer in the form that was asked for.\
      {#is 413}The request is larger than Hark takes; send it in smaller parts.\
      {#is 415}This address does not take content of this type.\
      {#is 416}The recording ends before the place that was asked for.\
      {#is 421}Hark does not answer under this name; it can be allowed with the setting hark.allowed-hosts.\
      {#is 408}The rest of the request came too slowly or not at all; send it again.\
      {#is 503}Hark is busy with other requests of this kind; try again in a moment.\
      {#is 507}Nothing can be saved now; the status page says why.\
      {#else}The request could not be answered.\
      {/when}""")
  String detail(int status);

  /** Where one can go on. */
  @Message(
      """
      {#when status}\
      {#is in 404 405}Look for it in the library\
      {#is 503}Try again\
      {#is 507}See status\
      {#else}Begin again with a search\
      {/when}""")
  String action(int status);

  @Message(
      """
      {#when fault}\
      {#is FULL}The disk of the data folder is full, so nothing was changed. Make room on it, then try again; no restart is needed.\
      {#is READ_ONLY}Hark may not write to its data folder, so nothing was changed. Make it writable for the user who runs Hark, start Hark again, and try again.\
      {/when}""")
  String unwritable(StorageFaults.Fault fault);

  @Message("Hark could not do this. Its log has more under the ID {id}.")
  String unforeseen(String id);

  @Message(
      "The transcript of this video is in the archive, but not in the index. Either the index is"
          + " being made, or the transcript cannot be indexed; the state of Hark tells.")
  String notIndexed();

  @Message("No video of this ID is in the library.")
  String noVideo();
}
