package hark.web.imports;

import hark.ingest.queue.ImportJob.JobState;
import hark.ingest.queue.ImportQueue.JobFilter;
import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.queue.QueueFullException.Bound;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.List;

/**
 * What is said of imports: of all together and of each, for their templates: {@code
 * {queue:paused}}.
 */
@MessageBundle("queue")
public interface QueueTexts {

  /** How far the imports have come, in one line; empty when there are none. */
  @Message(
      """
      {#for part in parts}\
      {say:number(part.imports)} \
      {#when part.stage}\
      {#is IMPORTING}importing\
      {#is WAITING}waiting\
      {#is NOT_READY}not ready yet\
      {#is DONE}done\
      {#is FAILED}not imported\
      {#is CANCELLED}cancelled\
      {/when}\
      {#if part_hasNext}, {/if}\
      {/for}""")
  String progress(List<QueueView.QueueSection> parts);

  @Message("Imports are paused.")
  String paused();

  @Message("The disk is full. Make room there; imports go on by themselves.")
  String diskFull();

  @Message("This import is being written and cannot be cancelled any more; it ends in a moment.")
  String beingWritten();

  /** Why a request was refused as a whole, and what to do. */
  @Message(
      """
      {#when bound}\
      {#is IMPORTS}The queue has no room for so many imports; it holds at most {say:number(most)} \
      that are not finished. Nothing was added. Wait until some are done, or cancel imports that are \
      not needed.\
      {#is REQUEST}The titles and addresses in this request are too long together. Nothing was \
      added. Send it in smaller parts.\
      {#is FEEDS}Hark follows at most {say:number(most)} feeds. Leave one before you add another.\
      {#is UPLOADS}At most {say:number(most)} uploads can wait. Import or discard one of them, \
      then send these files again.\
      {/when}""")
  String full(Bound bound, long most);

  @Message(
      "Other transcripts are being read, and there is no memory for more; try again in a moment.")
  String busy();

  @Message(
      """
      {#when show}\
      {#is ALL}All\
      {#is OPEN}Unfinished\
      {#is DONE}Imported\
      {#is FAILED}Not imported\
      {/when} {say:number(imports)}""")
  String show(JobFilter show, int imports);

  @Message(
      """
      {#when state}\
      {#is WAITING}Waiting\
      {#is IMPORTING}Importing\
      {#is IMPORTED}Imported\
      {#is UNCHANGED}Unchanged\
      {#is NOT_READY}Not ready\
      {#is NOTHING_SPOKEN}Nothing spoken\
      {#is NO_SUCH_VIDEO}No such video\
      {#is FAILED}Failed\
      {#is CANCELLED}Cancelled\
      {/when}""")
  String state(JobState state);

  /** What to say of an import beside its state. */
  @Message(
      """
      {#if job.reason}{job.reason}\
      {#else}\
      {#when job.state}\
      {#is WAITING}Its turn will come.\
      {#is IMPORTING}Asking {job.source} for it.\
      {#is IMPORTED}{#if job.receipt}{queue:gain(job.receipt.get.kept, job.receipt.get.words)}{/if}\
      {#is UNCHANGED}The same words as before; nothing was changed.\
      {#is NOT_READY}Not ready yet at {job.source}.\
      {#is NOTHING_SPOKEN}{job.source} has no transcript of it.\
      {#is NO_SUCH_VIDEO}{job.source} knows no video of this ID.\
      {#is FAILED}It could not be imported.\
      {#is CANCELLED}Somebody cancelled it.\
      {/when}\
      {/if}\
      {#if job.again} {queue:again(job.state, job.again.get)}{/if}""")
  String sentence(JobView job);

  @Message("{frame:segments(segments)}, {frame:words(words)}.")
  String gain(int segments, long words);

  @Message(
      """
      Hark will {#when state}{#is NOT_READY}ask{#else}try{/when} again at {again.clock}\
      {#if again.date} on {again.date}{/if}.""")
  String again(JobState state, JobView.Again again);

  @Message("Format")
  String format();

  @Message("Encoding")
  String encoding();

  @Message("Segments read")
  String read();

  @Message("Kept")
  String kept();

  @Message("Dropped")
  String dropped();

  @Message("Mended")
  String mended();

  @Message("Words read")
  String wordsRead();

  @Message("Words that can be found")
  String wordsFound();

  @Message("Took")
  String took();

  /** The language of a transcript, and how it is known. */
  @Message(
      """
      {#when known}\
      {#is DECLARED}{name}, as declared\
      {#is NAMED}{name}, by the file's name\
      {#is DETECTED}{name}, by its words\
      {#is UNKNOWN}not known\
      {/when}""")
  String languageOf(String name, LanguageOrigin known);
}
