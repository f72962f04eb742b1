package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.search.TranscriptIndex.Totals;
import java.io.IOException;

/** The question for the size of a shard. */
record SizeTask() implements ShardTask<Totals> {

  @Override
  public void write(ByteEncoder to) {
    // has no details
  }

  @Override
  public Totals answer(ShardReader shard) throws IOException {
    return shard.totals();
  }

  @Override
  public void writeAnswer(ByteEncoder to, Totals answer) {
    ResultCodec.write(to, answer);
  }

  @Override
  public Totals readAnswer(ByteDecoder from) {
    return ResultCodec.readTotals(from);
  }
}
