package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.util.Optional;

/** The question for a whole transcript. */
record TranscriptTask(VideoId video, Track track) implements ShardTask<Optional<Transcript>> {

  @Override
  public void write(ByteEncoder to) {
    to.text(video.value());
    ResultCodec.write(to, track);
  }

  static TranscriptTask read(ByteDecoder from) {
    return new TranscriptTask(new VideoId(from.text()), ResultCodec.readTrack(from));
  }

  @Override
  public Optional<Transcript> answer(ShardReader shard) throws IOException {
    return shard.transcript(video, track);
  }

  @Override
  public void writeAnswer(ByteEncoder to, Optional<Transcript> answer) {
    to.optional(answer, ResultCodec::write);
  }

  @Override
  public Optional<Transcript> readAnswer(ByteDecoder from) {
    return from.optional(ResultCodec::readTranscript);
  }
}
