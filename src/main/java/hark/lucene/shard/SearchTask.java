package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.ShardReader.SearchedPart;
import hark.lucene.ShardReader.ShardQuery;
import hark.search.request.SearchRequest;
import java.io.IOException;

/**
 * A search.
 *
 * @param keep the most videos that are returned
 * @param bring the number of the best for which hits are built
 */
record SearchTask(ShardQuery question, SearchRequest request, long keep, int bring)
    implements ShardTask<SearchedPart> {

  static void write(ByteEncoder to, ShardQuery question) {
    QueryCodec.write(to, question.query());
    FormsCodec.write(to, question.forms());
  }

  static ShardQuery readQuestion(ByteDecoder from) {
    return new ShardQuery(QueryCodec.readQuery(from), FormsCodec.readForms(from));
  }

  @Override
  public void write(ByteEncoder to) {
    write(to, question);
    PartCodec.write(to, request);
    to.number(keep);
    to.number(bring);
  }

  static SearchTask read(ByteDecoder from) {
    return new SearchTask(
        readQuestion(from), PartCodec.readRequest(from), from.number(), from.integer());
  }

  @Override
  public SearchedPart answer(ShardReader shard) throws IOException {
    return shard.search(question, request, keep, bring);
  }

  @Override
  public void writeAnswer(ByteEncoder to, SearchedPart answer) {
    PartCodec.write(to, answer.part());
    to.all(answer.hits(), ResultCodec::write);
  }

  @Override
  public SearchedPart readAnswer(ByteDecoder from) {
    return new SearchedPart(PartCodec.readPart(from), from.all(ResultCodec::readHit));
  }
}
