package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.suggest.SuggestionSource.Completion;
import hark.lucene.suggest.SuggestionSource.CountedName;
import hark.lucene.suggest.SuggestionSource.SpokenPair;
import hark.query.PartialQuery;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The question what a shard has that suggestions are made of.
 *
 * @param text the partial query or, depending on the kind, a word or the beginning of one
 * @param words for {@link Kind#PAIRS_OF} the second words, each with the number of transcripts of
 *     the library that say it
 * @param number for {@link Kind#COMPLETIONS} the most; for {@link Kind#PAIRS} the number of
 *     transcripts of the library that say the word
 */
record SuggestionTask(Kind kind, String text, Map<String, Long> words, long number)
    implements ShardTask<SuggestionTask.Found> {

  /** The kind of what is asked for. */
  enum Kind {
    COMPLETIONS,
    PAIRS,
    PAIRS_OF,
    SPEAKERS,
    TITLES
  }

  /** The findings of one look-up; only one of the lists is filled. */
  record Found(List<Completion> completions, List<SpokenPair> pairs, List<CountedName> names) {

    Found {
      completions = List.copyOf(completions);
      pairs = List.copyOf(pairs);
      names = List.copyOf(names);
    }
  }

  SuggestionTask {
    words = Map.copyOf(words);
  }

  @Override
  public void write(ByteEncoder to) {
    to.constant(kind);
    to.text(text);
    to.all(words, ByteEncoder::text, ByteEncoder::number);
    to.number(number);
  }

  static SuggestionTask read(ByteDecoder from) {
    return new SuggestionTask(
        from.constant(Kind.class),
        from.text(),
        from.all(ByteDecoder::text, ByteDecoder::number),
        from.number());
  }

  @Override
  public Found answer(ShardReader shard) throws IOException {
    var source = shard.suggestions();
    return switch (kind) {
      case COMPLETIONS ->
          new Found(source.completions(text, Math.toIntExact(number)), List.of(), List.of());
      case PAIRS -> new Found(List.of(), source.pairs(text, number), List.of());
      case PAIRS_OF -> new Found(List.of(), source.pairs(text, words), List.of());
      case SPEAKERS -> new Found(List.of(), List.of(), source.speakers(PartialQuery.of(text)));
      case TITLES -> new Found(List.of(), List.of(), source.titles(PartialQuery.of(text)));
    };
  }

  @Override
  public void writeAnswer(ByteEncoder to, Found answer) {
    to.all(
        answer.completions(),
        (out, one) -> {
          out.text(one.word());
          out.number(one.times());
        });
    to.all(
        answer.pairs(),
        (out, one) -> {
          out.text(one.second());
          out.number(one.places());
          out.all(one.spellings(), ByteEncoder::text, (each, places) -> each.number(places));
        });
    to.all(
        answer.names(),
        (out, one) -> {
          out.text(one.text());
          out.number(one.words());
        });
  }

  @Override
  public Found readAnswer(ByteDecoder from) {
    return new Found(
        from.all(in -> new Completion(in.text(), in.number())),
        from.all(
            in ->
                new SpokenPair(
                    in.text(), in.integer(), in.all(ByteDecoder::text, ByteDecoder::integer))),
        from.all(in -> new CountedName(in.text(), in.integer())));
  }
}
