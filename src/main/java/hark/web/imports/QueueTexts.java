package hark.web.imports;

import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.queue.JobFilter;
import hark.ingest.queue.JobState;
import hark.ingest.queue.QueueFullException.Bound;
import hark.web.view.ListeningTime;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.List;

/**
 * The texts about imports, as a whole and one by one, for their templates: {@code {queue:paused}}.
 */
@MessageBundle("queue")
public interface QueueTexts {

  /** Returns the progress of the imports in one line; empty without imports. */
  @Message
  String progress(List<QueueView.QueueSection> parts);

  @Message
  String paused();

  @Message
  String diskFull();

  @Message
  String beingWritten();

  /** Returns the reason a request was refused as a whole, and the remedy. */
  @Message
  String full(Bound bound, long most);

  @Message
  String busy();

  @Message
  String show(JobFilter show, int imports);

  @Message
  String state(JobState state);

  /** Returns the sentence about an import that is shown beside its state. */
  @Message
  String sentence(JobView job);

  @Message
  String gain(int segments, long words);

  /** Returns the estimate of the time that is left. */
  @Message
  String left(ListeningTime length);

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

  /** Returns the language of a transcript and the origin of that knowledge. */
  @Message
  String languageOf(String name, LanguageOrigin known);
}
