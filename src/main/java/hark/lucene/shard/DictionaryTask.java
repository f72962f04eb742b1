package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.suggest.SpokenDictionary;
import hark.lucene.suggest.SpokenDictionary.PairPlaces;
import hark.lucene.suggest.SpokenDictionary.SaidWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The question how often words are said in a shard, alone and in pairs. */
record DictionaryTask(List<LookUp> lookUps) implements ShardTask<List<DictionaryTask.Found>> {

  /** The kind of a look-up. */
  enum Kind {
    /** The number of all words, as the times of a word without a text. */
    ALL,
    WORD,

    /** Words that differ by at most {@code errors} after {@code fixed} characters. */
    NEAR,

    /** A pair of which the first word is the rarer one. */
    PAIR_OF_RARE_FIRST,

    /** A pair of which the second word is the rarer one. */
    PAIR_OF_RARE_SECOND
  }

  /**
   * A look-up.
   *
   * @param second the second word of a pair; empty without
   */
  record LookUp(Kind kind, String text, String second, int errors, int fixed) {

    static LookUp all() {
      return new LookUp(Kind.ALL, "", "", 0, 0);
    }

    static LookUp word(String text) {
      return new LookUp(Kind.WORD, text, "", 0, 0);
    }

    static LookUp near(String text, int errors, int fixed) {
      return new LookUp(Kind.NEAR, text, "", errors, fixed);
    }

    static LookUp pair(SaidWord first, SaidWord second) {
      var kind =
          first.times() <= second.times() ? Kind.PAIR_OF_RARE_FIRST : Kind.PAIR_OF_RARE_SECOND;
      return new LookUp(kind, first.text(), second.text(), 0, 0);
    }

    Found in(SpokenDictionary dictionary) throws IOException {
      return switch (kind) {
        case ALL -> Found.of(List.of(new SaidWord("", dictionary.times())));
        case WORD -> Found.of(List.of(dictionary.word(text)));
        case NEAR -> Found.of(dictionary.near(text, errors, fixed));
        case PAIR_OF_RARE_FIRST ->
            Found.of(dictionary.pair(new SaidWord(text, 0), new SaidWord(second, 1)));
        case PAIR_OF_RARE_SECOND ->
            Found.of(dictionary.pair(new SaidWord(text, 1), new SaidWord(second, 0)));
      };
    }
  }

  /** The words or places that one look-up found. */
  record Found(List<SaidWord> words, PairPlaces places) {

    private static final PairPlaces NOWHERE = new PairPlaces(0, 0, 0);

    static final Found NOTHING = of(List.of());

    Found {
      words = List.copyOf(words);
    }

    private static Found of(List<SaidWord> words) {
      return new Found(words, NOWHERE);
    }

    private static Found of(PairPlaces places) {
      return new Found(List.of(), places);
    }

    /** Merges what the shards have: each word with the sum of its times. */
    static Found merged(List<Found> parts) {
      var times = new TreeMap<String, Long>();
      var places = NOWHERE;
      for (var part : parts) {
        part.words().forEach(word -> times.merge(word.text(), word.times(), Long::sum));
        places = places.plus(part.places());
      }
      return new Found(
          times.entrySet().stream().map(one -> new SaidWord(one.getKey(), one.getValue())).toList(),
          places);
    }
  }

  DictionaryTask {
    lookUps = List.copyOf(lookUps);
  }

  @Override
  public void write(ByteEncoder to) {
    to.all(
        lookUps,
        (out, one) -> {
          out.constant(one.kind());
          out.text(one.text());
          out.text(one.second());
          out.number(one.errors());
          out.number(one.fixed());
        });
  }

  static DictionaryTask read(ByteDecoder from) {
    return new DictionaryTask(
        from.all(
            in ->
                new LookUp(
                    in.constant(Kind.class), in.text(), in.text(), in.integer(), in.integer())));
  }

  @Override
  public List<Found> answer(ShardReader shard) throws IOException {
    var dictionary = shard.dictionary();
    var found = new ArrayList<Found>();
    for (var one : lookUps) {
      found.add(one.in(dictionary));
    }
    return found;
  }

  @Override
  public void writeAnswer(ByteEncoder to, List<Found> answer) {
    to.all(
        answer,
        (out, found) -> {
          out.all(
              found.words(),
              (each, word) -> {
                each.text(word.text());
                each.number(word.times());
              });
          out.number(found.places().read());
          out.number(found.places().adjacent());
          out.number(found.places().near());
        });
  }

  @Override
  public List<Found> readAnswer(ByteDecoder from) {
    return from.all(
        in ->
            new Found(
                in.all(each -> new SaidWord(each.text(), each.number())),
                new PairPlaces(in.number(), in.number(), in.number())));
  }
}
