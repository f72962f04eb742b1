package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.ShardReader.ShardQuery;
import hark.search.MomentPositions;
import hark.search.request.TrackQuery;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The question where the moments of several transcripts begin.
 *
 * @param tracks with the same match options
 */
record PlaceTask(ShardQuery question, List<TrackQuery> tracks)
    implements ShardTask<List<Optional<MomentPositions>>> {

  PlaceTask {
    tracks = List.copyOf(tracks);
  }

  @Override
  public void write(ByteEncoder to) {
    SearchTask.write(to, question);
    to.all(tracks, TrackTask::write);
  }

  static PlaceTask read(ByteDecoder from) {
    return new PlaceTask(SearchTask.readQuestion(from), from.all(TrackTask::readTrack));
  }

  @Override
  public List<Optional<MomentPositions>> answer(ShardReader shard) throws IOException {
    return shard.places(question, tracks);
  }

  @Override
  public void writeAnswer(ByteEncoder to, List<Optional<MomentPositions>> answer) {
    to.all(answer, (out, positions) -> out.optional(positions, ResultCodec::write));
  }

  @Override
  public List<Optional<MomentPositions>> readAnswer(ByteDecoder from) {
    return from.all(in -> in.optional(ResultCodec::readPositions));
  }
}
