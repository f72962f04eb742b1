package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.ShardReader.PageItem;
import hark.lucene.ShardReader.PagePart;
import hark.lucene.ShardReader.ShardQuery;
import hark.search.VideoMoment;
import hark.search.part.MomentPage.Slice;
import hark.search.part.RankedVideo;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.util.List;

/** The question for the moments of a page of a list of moments. */
record MomentTask(ShardQuery question, SearchRequest request, List<Slice<RankedVideo>> slices)
    implements ShardTask<PagePart<List<VideoMoment>>> {

  MomentTask {
    slices = List.copyOf(slices);
  }

  @Override
  public void write(ByteEncoder to) {
    SearchTask.write(to, question);
    PartCodec.write(to, request);
    to.all(
        slices,
        (out, slice) -> {
          PartCodec.write(out, slice.scored());
          PartCodec.write(out, slice.run());
        });
  }

  static MomentTask read(ByteDecoder from) {
    return new MomentTask(
        SearchTask.readQuestion(from),
        PartCodec.readRequest(from),
        from.all(in -> new Slice<>(PartCodec.readVideo(in), PartCodec.readRun(in))));
  }

  @Override
  public PagePart<List<VideoMoment>> answer(ShardReader shard) throws IOException {
    return shard.moments(question, request, slices);
  }

  @Override
  public void writeAnswer(ByteEncoder to, PagePart<List<VideoMoment>> answer) {
    to.all(
        answer.items(),
        (out, item) -> {
          out.number(item.number());
          out.all(item.item(), ResultCodec::write);
        });
    PartCodec.write(to, answer.bounds());
  }

  @Override
  public PagePart<List<VideoMoment>> readAnswer(ByteDecoder from) {
    return new PagePart<>(
        from.all(in -> new PageItem<>(in.integer(), in.all(ResultCodec::readVideoMoment))),
        PartCodec.readBounds(from));
  }
}
