package hark.lucene.shard;

import hark.lucene.ShardReader;
import java.io.IOException;

/**
 * A question to a shard, and the encoding of its answer.
 *
 * @param <A> the answer
 */
interface ShardTask<A> {

  /** Writes the question, without its kind. */
  void write(ByteEncoder to);

  /** Answers the question from the reader of a shard. */
  A answer(ShardReader shard) throws IOException;

  void writeAnswer(ByteEncoder to, A answer);

  A readAnswer(ByteDecoder from);
}
