package hark.lucene.match;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of all parts, without duplicates. */
final class OrMatcher extends SpanMatcher {

  private final SpanMatcher[] parts;
  private final boolean[] matched;
  private final DocIdSetIterator transcripts;
  private SpanList spans = new SpanList();
  private SpanList spare = new SpanList();

  OrMatcher(List<SpanMatcher> parts) {
    this.parts = parts.toArray(SpanMatcher[]::new);
    this.matched = new boolean[this.parts.length];
    this.transcripts = new UnionIterator<>(parts.stream().map(SpanMatcher::transcripts).toList());
  }

  /** Creates a matcher of any of these; empty if there is none. */
  static Optional<SpanMatcher> of(List<SpanMatcher> parts) {
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(new OrMatcher(parts));
    };
  }

  @Override
  public DocIdSetIterator transcripts() {
    return transcripts;
  }

  @Override
  protected SpanList findSpans() throws IOException {
    spans.clear();
    for (int i = 0; i < parts.length; i++) {
      matched[i] = parts[i].transcripts().docID() == transcripts.docID();
      if (matched[i]) {
        var union = spare;
        union.clear();
        union.addUnion(spans, parts[i].match());
        spare = spans;
        spans = union;
      }
    }
    return spans;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    for (int i = 0; i < parts.length; i++) {
      if (matched[i]) {
        parts[i].marks(to);
      }
    }
  }
}
