package hark.ingest;

import hark.source.RawTranscript;
import hark.source.TranscriptRequest;
import hark.source.TranscriptSource;
import hark.transcript.VideoId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A source whose answers a test gives, and which remembers what it was asked. */
public final class FakeSource implements TranscriptSource {

  private final String name;
  private final Function<VideoId, RawTranscript> answers;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public FakeSource(String name, Function<VideoId, RawTranscript> answers) {
    this.name = name;
    this.answers = answers;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public RawTranscript fetch(TranscriptRequest wanted) {
    asked.add(wanted.video().value());
    return answers.apply(wanted.video());
  }

  public List<String> asked() {
    return List.copyOf(asked);
  }
}
