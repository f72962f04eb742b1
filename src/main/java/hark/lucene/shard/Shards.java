package hark.lucene.shard;

import hark.transcript.VideoId;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * All shards of an index in one snapshot, open until it is closed. Each holds all transcripts of
 * some videos. Safe to share between threads.
 */
public interface Shards extends Closeable {

  /** Returns the name of the snapshot, unique across indexes and restarts. */
  String name();

  /**
   * Returns a text that differs after each visible change. Another snapshot may have the same one,
   * which then shows the same.
   */
  default String state() {
    return name();
  }

  /** Keeps the snapshot for a while after it is closed, to be found by its name. */
  void keep();

  /**
   * Asks the shards.
   *
   * @param question for {@link ShardAnswers#answer}
   * @param video asks only the shard that holds this video, if it is known; empty for all shards
   * @param isCancelled called often; once it returns true, the shards need not answer
   * @return what each of them returned, in any order; never only some of them
   * @throws IOException if a shard did not answer
   */
  List<byte[]> ask(byte[] question, Optional<VideoId> video, BooleanSupplier isCancelled)
      throws IOException;

  @Override
  void close() throws IOException;
}
