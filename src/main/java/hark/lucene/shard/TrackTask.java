package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.ShardReader.ShardQuery;
import hark.search.MomentPositions;
import hark.search.request.TrackQuery;
import hark.transcript.VideoId;
import java.io.IOException;

/**
 * The question for the moments of one transcript.
 *
 * @param first ordinal of the first segment of the detailed range
 * @param end ordinal after the last segment of the range
 */
record TrackTask(ShardQuery question, TrackQuery track, int first, int end)
    implements ShardTask<MomentPositions> {

  /** Writes a search in one transcript without its text, which is parsed. */
  static void write(ByteEncoder to, TrackQuery track) {
    to.text(track.video().value());
    ResultCodec.write(to, track.track());
    PartCodec.write(to, track.matchOptions());
  }

  static TrackQuery readTrack(ByteDecoder from) {
    return new TrackQuery(
        new VideoId(from.text()), ResultCodec.readTrack(from), "", PartCodec.readOptions(from));
  }

  @Override
  public void write(ByteEncoder to) {
    SearchTask.write(to, question);
    write(to, track);
    to.number(first);
    to.number(end);
  }

  static TrackTask read(ByteDecoder from) {
    return new TrackTask(
        SearchTask.readQuestion(from), readTrack(from), from.integer(), from.integer());
  }

  @Override
  public MomentPositions answer(ShardReader shard) throws IOException {
    return shard.places(question, track.matchOptions(), track.video(), track.track(), first, end);
  }

  @Override
  public void writeAnswer(ByteEncoder to, MomentPositions answer) {
    ResultCodec.write(to, answer);
  }

  @Override
  public MomentPositions readAnswer(ByteDecoder from) {
    return ResultCodec.readPositions(from);
  }
}
