package hark.lucene.shard;

import hark.lucene.ShardCaches;
import hark.lucene.ShardReader;
import hark.lucene.match.MemoryMeter;
import hark.lucene.shard.ShardMessages.AnswerKind;
import hark.lucene.shard.ShardMessages.Question;
import hark.lucene.shard.ShardMessages.VersionException;
import hark.search.SearchEndedException;
import hark.search.SearchNote;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.apache.lucene.index.IndexReader;

/** The answers of the shards of one process. Safe to share between threads. */
public final class ShardAnswers {

  /** The memory that a question takes, by the length of its encoding. */
  private static final int DECODED = 8;

  private final ShardCaches caches = new ShardCaches();

  /**
   * Answers a question.
   *
   * @param reader of the shard
   * @param isCancelled called often by the thread; once it returns true, the work ends soon
   * @param reserve receives the further bytes of memory that the work may hold; may end it by an
   *     exception
   * @throws IllegalArgumentException if the bytes are no question
   */
  public byte[] answer(
      IndexReader reader, byte[] question, BooleanSupplier isCancelled, LongConsumer reserve)
      throws IOException {
    return MemoryMeter.metered(reserve, () -> answer(reader, question, isCancelled));
  }

  private byte[] answer(IndexReader reader, byte[] question, BooleanSupplier isCancelled)
      throws IOException {
    try {
      MemoryMeter.hold(DECODED * (long) question.length);
      return answer(reader, ShardMessages.readQuestion(question), isCancelled);
    } catch (VersionException e) {
      return ShardMessages.write(AnswerKind.OTHER_VERSION);
    } catch (SearchEndedException e) {
      return ShardMessages.write(
          e.reason().kind() == SearchNote.MEMORY_LIMIT
              ? AnswerKind.TOO_LARGE
              : AnswerKind.TOOK_TOO_LONG);
    }
  }

  private <A> byte[] answer(IndexReader reader, Question<A> question, BooleanSupplier isCancelled)
      throws IOException {
    var shard = new ShardReader(reader, caches, question.longest(), isCancelled);
    return ShardMessages.write(question.task(), question.task().answer(shard));
  }
}
