package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.expand.LibraryTerms;
import hark.lucene.expand.LibraryTerms.CountedTerm;
import hark.lucene.expand.LibraryTerms.TermList;
import hark.query.Query.Fuzzy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The question what a shard has for some look-ups of terms. */
record TermTask(List<LookUp> lookUps) implements ShardTask<List<TermList>> {

  /** The kind of a look-up. */
  enum Kind {
    /** The languages of the transcripts; as many as there are. */
    LANGUAGES,

    /** A word with the number of its transcripts; none if no transcript says it. */
    WORD,

    /** Words that begin with a text. */
    WORDS,

    /** Form terms that begin with a text. */
    FORMS,

    /** Words that a fuzzy word stands for. */
    SIMILAR
  }

  /**
   * A look-up.
   *
   * @param most the most terms
   */
  record LookUp(Kind kind, String text, int most) {

    TermList in(LibraryTerms terms) throws IOException {
      return switch (kind) {
        case LANGUAGES ->
            new TermList(
                terms.languages().stream().map(language -> new CountedTerm(language, 1)).toList(),
                false);
        case WORD -> {
          long transcripts = terms.transcripts(text);
          yield new TermList(
              transcripts > 0 ? List.of(new CountedTerm(text, transcripts)) : List.of(), false);
        }
        case WORDS -> terms.words(text, most);
        case FORMS -> terms.forms(text, most);
        case SIMILAR -> terms.similar(new Fuzzy(text), most);
      };
    }

    /** Merges what the shards have: the first terms in order, each with its whole count. */
    TermList merged(List<TermList> parts) {
      var counts = new TreeMap<String, Long>(CodePointOrder.INSTANCE);
      boolean cut = false;
      for (var part : parts) {
        part.terms().forEach(term -> counts.merge(term.text(), term.transcripts(), Long::sum));
        cut |= part.cut();
      }
      boolean isBounded = kind != Kind.LANGUAGES;
      return new TermList(
          counts.entrySet().stream()
              .limit(isBounded ? most : Long.MAX_VALUE)
              .map(one -> new CountedTerm(one.getKey(), one.getValue()))
              .toList(),
          cut || isBounded && counts.size() > most);
    }
  }

  TermTask {
    lookUps = List.copyOf(lookUps);
  }

  @Override
  public void write(ByteEncoder to) {
    to.all(
        lookUps,
        (out, one) -> {
          out.constant(one.kind());
          out.text(one.text());
          out.number(one.most());
        });
  }

  static TermTask read(ByteDecoder from) {
    return new TermTask(
        from.all(in -> new LookUp(in.constant(Kind.class), in.text(), in.integer())));
  }

  @Override
  public List<TermList> answer(ShardReader shard) throws IOException {
    var terms = shard.terms();
    var lists = new ArrayList<TermList>();
    for (var one : lookUps) {
      lists.add(one.in(terms));
    }
    return lists;
  }

  @Override
  public void writeAnswer(ByteEncoder to, List<TermList> answer) {
    to.all(answer, FormsCodec::write);
  }

  @Override
  public List<TermList> readAnswer(ByteDecoder from) {
    return from.all(FormsCodec::readTerms);
  }
}
