package hark.lucene;

import hark.lucene.MisheardNames.Capitals;
import hark.lucene.MisheardNames.Saying;
import hark.transcript.Transcript;
import java.nio.file.Path;
import java.util.List;

/** The recordings whose IDs begin alike, and the index of what the recogniser wrote in them. */
final class MisheardRecordings implements AutoCloseable {

  private final MisheardNames names;
  private final LuceneTranscriptIndex index;

  MisheardRecordings(Capitals others, Path folder) {
    names = new MisheardNames(others);
    index = LuceneTranscriptIndex.open(folder);
  }

  void add(Transcript transcript) {
    names.add(transcript);
    if (transcript.video().id().value().endsWith(MisheardNames.RECOGNISED)) {
      index.put(transcript);
    }
  }

  MisheardNames names() {
    return names;
  }

  LuceneTranscriptIndex index() {
    return index;
  }

  /** Returns the sayings in whose place the recogniser did not write the name. */
  List<Saying> missed() {
    return names.sayings().stream()
        .filter(saying -> !names.isWritten(saying, saying.name()))
        .toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
