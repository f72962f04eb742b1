package hark.opensearch.plugin;

import hark.lucene.shard.TranscriptBytes;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.search.Query;
import org.opensearch.core.xcontent.ToXContent.Params;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.index.mapper.FieldMapper;
import org.opensearch.index.mapper.IdFieldMapper;
import org.opensearch.index.mapper.MappedFieldType;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.index.mapper.NestedPathFieldMapper;
import org.opensearch.index.mapper.ParseContext;
import org.opensearch.index.mapper.TextSearchInfo;
import org.opensearch.index.mapper.ValueFetcher;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.index.query.QueryShardException;
import org.opensearch.search.lookup.SearchLookup;

/**
 * The mapper of the field type for transcripts. The value is a transcript in bytes; a nested
 * document is added for each of its segments, and OpenSearch puts these before their parent, as
 * Hark's schema wants it.
 */
final class TranscriptMapper extends FieldMapper {

  static final String TYPE = "hark";

  static final Mapper.TypeParser PARSER = (name, node, context) -> new Builder(name);

  /** The nested objects that stand for segments; declared in the mapping of the index. */
  private static final String SEGMENTS = "segments";

  /** The fields of Hark's schema that are indexed: each needs a mapper when documents are merged. */
  private static final List<String> INDEXED = List.of("speech", "title", "forms", "video");

  private static final TranscriptBytes TRANSCRIPTS = new TranscriptBytes();

  private TranscriptMapper(String name, MultiFields multiFields, CopyTo copyTo) {
    super(name, new FieldType(), new TranscriptFieldType(name), multiFields, copyTo);
  }

  @Override
  protected void parseCreateField(ParseContext context) throws IOException {
    var documents = TRANSCRIPTS.documents(context.parser().binaryValue());
    var id = context.doc().getBinaryValue(IdFieldMapper.NAME);
    var version = context.indexSettings().getIndexVersionCreated();
    for (var document : documents.subList(0, documents.size() - 1)) {
      var segment = context.createNestedContext(SEGMENTS).doc();
      // With the ID of its parent a segment is replaced and deleted together with it.
      segment.add(new Field(IdFieldMapper.NAME, id, IdFieldMapper.Defaults.NESTED_FIELD_TYPE));
      segment.add(NestedPathFieldMapper.field(version, SEGMENTS));
      document.forEach(segment::add);
    }
    documents.getLast().forEach(context.doc()::add);
  }

  @Override
  public Iterator<Mapper> iterator() {
    return INDEXED.stream().map(name -> (Mapper) new IndexedField(name)).iterator();
  }

  @Override
  protected void mergeOptions(FieldMapper other, List<String> conflicts) {
    // There are no options.
  }

  /** Writes the type alone: the usual options are none of this type. */
  @Override
  protected void doXContentBody(XContentBuilder builder, boolean withDefaults, Params params)
      throws IOException {
    builder.field("type", TYPE);
  }

  @Override
  protected String contentType() {
    return TYPE;
  }

  /** The builder of a mapper; there is nothing to choose. */
  private static final class Builder extends Mapper.Builder<Builder> {

    Builder(String name) {
      super(name);
    }

    @Override
    public TranscriptMapper build(BuilderContext context) {
      return new TranscriptMapper(
          context.path().pathAsText(name),
          new FieldMapper.MultiFields.Builder().build(null, context),
          CopyTo.empty());
    }
  }

  /** A field of Hark's schema that only the mapper above fills. */
  private static final class IndexedField extends FieldMapper {

    IndexedField(String name) {
      super(
          name,
          new FieldType(),
          new TranscriptFieldType(name),
          MultiFields.empty(),
          CopyTo.empty());
    }

    @Override
    protected void parseCreateField(ParseContext context) {
      throw new IllegalArgumentException("Only transcripts fill this field");
    }

    @Override
    protected void mergeOptions(FieldMapper other, List<String> conflicts) {
      // There are no options.
    }

    @Override
    protected String contentType() {
      return TYPE;
    }
  }

  /** The type of a field that no query of OpenSearch can search. */
  private static final class TranscriptFieldType extends MappedFieldType {

    TranscriptFieldType(String name) {
      super(name, true, false, false, TextSearchInfo.NONE, Map.of());
    }

    @Override
    public ValueFetcher valueFetcher(
        QueryShardContext context, SearchLookup lookup, String format) {
      throw new IllegalArgumentException("Transcripts are read by the aggregation hark only");
    }

    @Override
    public String typeName() {
      return TYPE;
    }

    @Override
    public Query termQuery(Object value, QueryShardContext context) {
      throw new QueryShardException(context, "Transcripts are searched by the aggregation hark only");
    }
  }
}
