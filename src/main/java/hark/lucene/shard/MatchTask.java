package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.ShardReader.ShardQuery;
import hark.search.request.SearchRequest;
import java.io.IOException;

/** The question whether a search has results in a shard. */
record MatchTask(ShardQuery question, SearchRequest request) implements ShardTask<Boolean> {

  @Override
  public void write(ByteEncoder to) {
    SearchTask.write(to, question);
    PartCodec.write(to, request);
  }

  static MatchTask read(ByteDecoder from) {
    return new MatchTask(SearchTask.readQuestion(from), PartCodec.readRequest(from));
  }

  @Override
  public Boolean answer(ShardReader shard) throws IOException {
    return shard.hasMatch(question, request);
  }

  @Override
  public void writeAnswer(ByteEncoder to, Boolean answer) {
    to.truth(answer);
  }

  @Override
  public Boolean readAnswer(ByteDecoder from) {
    return from.truth();
  }
}
