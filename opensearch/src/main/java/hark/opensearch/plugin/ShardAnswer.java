package hark.opensearch.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.search.aggregations.InternalAggregation;

/**
 * The answers of one shard or of several: {@code {"answers": ["base64", ...]}}. They are put one
 * after the other; Hark merges them.
 */
final class ShardAnswer extends InternalAggregation {

  private final List<byte[]> answers;

  ShardAnswer(String name, Map<String, Object> metadata, List<byte[]> answers) {
    super(name, metadata);
    this.answers = answers;
  }

  ShardAnswer(StreamInput in) throws IOException {
    super(in);
    answers = in.readList(StreamInput::readByteArray);
  }

  @Override
  protected void doWriteTo(StreamOutput out) throws IOException {
    out.writeCollection(answers, StreamOutput::writeByteArray);
  }

  @Override
  public String getWriteableName() {
    return QuestionBuilder.TYPE;
  }

  @Override
  public InternalAggregation reduce(List<InternalAggregation> all, ReduceContext context) {
    var together = new ArrayList<byte[]>();
    for (var one : all) {
      together.addAll(((ShardAnswer) one).answers);
    }
    return new ShardAnswer(name, getMetadata(), together);
  }

  @Override
  protected boolean mustReduceOnSingleInternalAgg() {
    return false;
  }

  @Override
  public Object getProperty(List<String> path) {
    if (path.isEmpty()) {
      return this;
    }
    throw new IllegalArgumentException("Answers have no properties");
  }

  @Override
  public XContentBuilder doXContentBody(XContentBuilder builder, Params params)
      throws IOException {
    builder.startArray("answers");
    for (var answer : answers) {
      builder.value(answer);
    }
    return builder.endArray();
  }
}
