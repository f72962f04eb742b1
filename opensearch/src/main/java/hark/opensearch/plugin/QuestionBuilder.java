package hark.opensearch.plugin;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.search.aggregations.AbstractAggregationBuilder;
import org.opensearch.search.aggregations.AggregationBuilder;
import org.opensearch.search.aggregations.Aggregator;
import org.opensearch.search.aggregations.AggregatorFactories;
import org.opensearch.search.aggregations.AggregatorFactory;
import org.opensearch.search.aggregations.CardinalityUpperBound;
import org.opensearch.search.internal.SearchContext;

/** The aggregation as it is requested: {@code {"hark": {"question": "base64"}}}. */
final class QuestionBuilder extends AbstractAggregationBuilder<QuestionBuilder> {

  static final String TYPE = "hark";

  private static final String QUESTION = "question";

  private final byte[] question;

  private QuestionBuilder(String name, byte[] question) {
    super(name);
    this.question = question;
  }

  QuestionBuilder(StreamInput in) throws IOException {
    super(in);
    this.question = in.readByteArray();
  }

  private QuestionBuilder(
      QuestionBuilder other,
      AggregatorFactories.Builder factories,
      Map<String, Object> metadata) {
    super(other, factories, metadata);
    this.question = other.question;
  }

  static QuestionBuilder parse(XContentParser parser, String name) throws IOException {
    var value = parser.map().get(QUESTION);
    if (!(value instanceof String text)) {
      throw new IllegalArgumentException("The aggregation " + TYPE + " needs a " + QUESTION);
    }
    return new QuestionBuilder(name, Base64.getDecoder().decode(text));
  }

  @Override
  protected void doWriteTo(StreamOutput out) throws IOException {
    out.writeByteArray(question);
  }

  @Override
  protected AggregatorFactory doBuild(
      QueryShardContext context,
      AggregatorFactory parent,
      AggregatorFactories.Builder factories)
      throws IOException {
    if (parent != null) {
      throw new IllegalArgumentException("The aggregation " + TYPE + " is inside of no other");
    }
    return new Factory(context, factories);
  }

  /** The factory of the aggregators of the shards of this node. */
  private final class Factory extends AggregatorFactory {

    Factory(QueryShardContext context, AggregatorFactories.Builder factories) throws IOException {
      super(QuestionBuilder.this.getName(), context, null, factories, Map.of());
    }

    @Override
    protected Aggregator createInternal(
        SearchContext context,
        Aggregator parent,
        CardinalityUpperBound cardinality,
        Map<String, Object> details)
        throws IOException {
      return new QuestionAggregator(name, factories, context, details, question);
    }
  }

  @Override
  protected XContentBuilder internalXContent(XContentBuilder builder, Params params)
      throws IOException {
    return builder.startObject().field(QUESTION, question).endObject();
  }

  @Override
  protected AggregationBuilder shallowCopy(
      AggregatorFactories.Builder factories, Map<String, Object> details) {
    return new QuestionBuilder(this, factories, details);
  }

  @Override
  public BucketCardinality bucketCardinality() {
    return BucketCardinality.NONE;
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && Objects.deepEquals(question, ((QuestionBuilder) other).question);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + java.util.Arrays.hashCode(question);
  }
}
