package hark.lucene.shard;

import hark.lucene.ShardReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The question how often pairs of neighbours are said in a shard.
 *
 * @param pairs each as two words with a blank between them
 */
record SoundPairTask(List<String> pairs) implements ShardTask<Map<String, Long>> {

  SoundPairTask {
    pairs = List.copyOf(pairs);
  }

  @Override
  public void write(ByteEncoder to) {
    to.all(pairs, ByteEncoder::text);
  }

  static SoundPairTask read(ByteDecoder from) {
    return new SoundPairTask(from.all(ByteDecoder::text));
  }

  @Override
  public Map<String, Long> answer(ShardReader shard) throws IOException {
    return shard.pairs(pairs);
  }

  @Override
  public void writeAnswer(ByteEncoder to, Map<String, Long> answer) {
    to.all(answer, ByteEncoder::text, ByteEncoder::number);
  }

  @Override
  public Map<String, Long> readAnswer(ByteDecoder from) {
    return from.all(ByteDecoder::text, ByteDecoder::number);
  }
}
