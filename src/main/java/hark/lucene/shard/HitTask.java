package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.ShardReader.PageItem;
import hark.lucene.ShardReader.PagePart;
import hark.lucene.ShardReader.ShardQuery;
import hark.search.Hit;
import hark.search.part.RankedVideo;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.util.List;

/** The question for the hits of a page, which were selected from the answers to a search. */
record HitTask(ShardQuery question, SearchRequest request, List<RankedVideo> videos)
    implements ShardTask<PagePart<Hit>> {

  HitTask {
    videos = List.copyOf(videos);
  }

  @Override
  public void write(ByteEncoder to) {
    SearchTask.write(to, question);
    PartCodec.write(to, request);
    to.all(videos, PartCodec::write);
  }

  static HitTask read(ByteDecoder from) {
    return new HitTask(
        SearchTask.readQuestion(from), PartCodec.readRequest(from), from.all(PartCodec::readVideo));
  }

  @Override
  public PagePart<Hit> answer(ShardReader shard) throws IOException {
    return shard.hits(question, request, videos);
  }

  @Override
  public void writeAnswer(ByteEncoder to, PagePart<Hit> answer) {
    to.all(
        answer.items(),
        (out, item) -> {
          out.number(item.number());
          ResultCodec.write(out, item.item());
        });
    PartCodec.write(to, answer.bounds());
  }

  @Override
  public PagePart<Hit> readAnswer(ByteDecoder from) {
    return new PagePart<>(
        from.all(in -> new PageItem<>(in.integer(), ResultCodec.readHit(in))),
        PartCodec.readBounds(from));
  }
}
