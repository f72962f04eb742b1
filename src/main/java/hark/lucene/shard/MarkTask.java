package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.ShardReader.ShardQuery;
import hark.search.Fragment;
import hark.search.request.TrackQuery;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The question for the marks of one transcript. */
record MarkTask(ShardQuery question, TrackQuery track)
    implements ShardTask<Map<Integer, List<Fragment>>> {

  @Override
  public void write(ByteEncoder to) {
    SearchTask.write(to, question);
    TrackTask.write(to, track);
  }

  static MarkTask read(ByteDecoder from) {
    return new MarkTask(SearchTask.readQuestion(from), TrackTask.readTrack(from));
  }

  @Override
  public Map<Integer, List<Fragment>> answer(ShardReader shard) throws IOException {
    return shard.marks(question, track.matchOptions(), track.video(), track.track());
  }

  @Override
  public void writeAnswer(ByteEncoder to, Map<Integer, List<Fragment>> answer) {
    ResultCodec.write(to, answer);
  }

  @Override
  public Map<Integer, List<Fragment>> readAnswer(ByteDecoder from) {
    return ResultCodec.readMarks(from);
  }
}
