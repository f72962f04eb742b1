package hark.web.imports;

import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.queue.JobFilter;
import hark.ingest.queue.JobState;
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
  @Message
  String progress(List<QueueView.QueueSection> parts);

  @Message
  String paused();

  @Message
  String diskFull();

  @Message
  String beingWritten();

  /** Why a request was refused as a whole, and what to do. */
  @Message
  String full(Bound bound, long most);

  @Message
  String busy();

  @Message
  String show(JobFilter show, int imports);

  @Message
  String state(JobState state);

  /** What to say of an import beside its state. */
  @Message
  String sentence(JobView job);

  @Message
  String gain(int segments, long words);

  @Message
  String again(JobState state, JobView.Again again);

  @Message
  String format();

  @Message
  String encoding();

  @Message
  String read();

  @Message
  String kept();

  @Message
  String dropped();

  @Message
  String mended();

  @Message
  String wordsRead();

  @Message
  String wordsFound();

  @Message
  String took();

  /** The language of a transcript, and how it is known. */
  @Message
  String languageOf(String name, LanguageOrigin known);
}
