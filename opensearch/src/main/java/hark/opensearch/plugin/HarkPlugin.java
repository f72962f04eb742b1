package hark.opensearch.plugin;

import java.util.List;
import java.util.Map;
import org.opensearch.core.xcontent.ContextParser;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.plugins.MapperPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.SearchPlugin;

/** The extensions of OpenSearch. It has no actions and no REST handlers. */
public final class HarkPlugin extends Plugin implements MapperPlugin, SearchPlugin {

  @Override
  public Map<String, Mapper.TypeParser> getMappers() {
    return Map.of(TranscriptMapper.TYPE, TranscriptMapper.PARSER);
  }

  @Override
  public List<AggregationSpec> getAggregations() {
    return List.of(
        new AggregationSpec(
                QuestionBuilder.TYPE,
                QuestionBuilder::new,
                (ContextParser<String, QuestionBuilder>) QuestionBuilder::parse)
            .addResultReader(ShardAnswer::new));
  }
}
