package hark.opensearch.plugin;

import hark.lucene.shard.ShardAnswers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.opensearch.search.aggregations.AggregatorBase;
import org.opensearch.search.aggregations.AggregatorFactories;
import org.opensearch.search.aggregations.CardinalityUpperBound;
import org.opensearch.search.aggregations.InternalAggregation;
import org.opensearch.search.aggregations.LeafBucketCollector;
import org.opensearch.search.internal.SearchContext;

/**
 * The aggregator of one shard: answers a question from its whole reader, and not from the documents
 * that the query of the request collects.
 */
final class QuestionAggregator extends AggregatorBase {

  private static final ShardAnswers ANSWERS = new ShardAnswers();

  private final byte[] question;

  QuestionAggregator(
      String name,
      AggregatorFactories factories,
      SearchContext context,
      Map<String, Object> metadata,
      byte[] question)
      throws IOException {
    super(name, factories, context, null, CardinalityUpperBound.ONE, metadata);
    this.question = question;
  }

  /** Ends the collection of each leaf at once. */
  @Override
  protected LeafBucketCollector getLeafCollector(LeafReaderContext leaf, LeafBucketCollector sub) {
    throw new CollectionTerminatedException();
  }

  @Override
  public InternalAggregation[] buildAggregations(long[] buckets) throws IOException {
    var reader = context.searcher().getIndexReader();
    // The breaker may refuse what a question needs; all of it is given back when the request ends.
    var answer =
        ANSWERS.answer(reader, question, context::isCancelled, this::addRequestCircuitBreakerBytes);
    checkCancelled(); // what was cancelled is no answer
    addRequestCircuitBreakerBytes(answer.length);
    return new InternalAggregation[] {new ShardAnswer(name, metadata(), List.of(answer))};
  }

  /** Returns no answers: the request had no shards. */
  @Override
  public InternalAggregation buildEmptyAggregation() {
    return new ShardAnswer(name, metadata(), List.of());
  }
}
