package hark.lucene.shard;

import hark.lucene.expand.LibraryForms.SimilarWords;
import hark.lucene.expand.LibraryTerms.CountedTerm;
import hark.lucene.expand.LibraryTerms.TermList;
import hark.lucene.expand.PrefixWords;
import hark.lucene.expand.PrefixWords.ElidedWord;
import hark.lucene.expand.QueryForms;
import hark.lucene.expand.SpokenForm;
import hark.lucene.expand.SpokenForm.Expansions;
import hark.query.Query.Fuzzy;
import hark.query.Query.Prefix;
import hark.query.Query.StemmedWord;
import hark.search.SoundAlikes;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** The encoding of terms, and of what the words of a query stand for. */
final class FormsCodec {

  private FormsCodec() {}

  static void write(ByteEncoder to, TermList list) {
    to.all(
        list.terms(),
        (out, term) -> {
          out.text(term.text());
          out.number(term.transcripts());
        });
    to.truth(list.cut());
  }

  static TermList readTerms(ByteDecoder from) {
    return new TermList(from.all(in -> new CountedTerm(in.text(), in.number())), from.truth());
  }

  static void write(ByteEncoder to, QueryForms forms) {
    to.all(forms.words(), FormsCodec::write, FormsCodec::write);
    to.all(
        forms.joined(),
        ByteEncoder::text,
        (out, joined) -> out.all(joined, ByteEncoder::text, FormsCodec::write));
    to.all(
        forms.keys(),
        ByteEncoder::text,
        (out, keys) -> out.all(keys, ByteEncoder::text, FormsCodec::write));
    to.all(
        forms.numbers(),
        (out, words) -> out.all(words, ByteEncoder::text),
        (out, ways) -> out.all(ways, FormsCodec::write));
    to.all(
        forms.sounding(),
        ByteEncoder::text,
        (out, alike) -> {
          out.all(alike.nearest(), ByteEncoder::text);
          out.all(alike.groups(), (group, words) -> group.all(words, ByteEncoder::text));
        });
    to.all(forms.prefixes(), (out, prefix) -> out.text(prefix.text()), FormsCodec::write);
    to.all(
        forms.fuzzy(),
        (out, word) -> out.text(word.text()),
        (out, similar) -> {
          out.all(similar.words(), ByteEncoder::text);
          out.truth(similar.cut());
        });
    write(to, forms.scaleNames());
  }

  static QueryForms readForms(ByteDecoder from) {
    return new QueryForms(
        from.all(FormsCodec::readWord, FormsCodec::readExpansions),
        from.all(ByteDecoder::text, in -> in.all(ByteDecoder::text, FormsCodec::readSet)),
        from.all(ByteDecoder::text, in -> in.all(ByteDecoder::text, FormsCodec::readSet)),
        from.all(in -> in.all(ByteDecoder::text), in -> in.all(FormsCodec::readForm)),
        from.all(
            ByteDecoder::text,
            in ->
                new SoundAlikes(
                    in.all(ByteDecoder::text), in.all(group -> group.all(ByteDecoder::text)))),
        from.all(in -> new Prefix(in.text()), FormsCodec::readPrefix),
        from.all(
            in -> new Fuzzy(in.text()),
            in -> new SimilarWords(in.all(ByteDecoder::text), in.truth())),
        readSet(from));
  }

  private static void write(ByteEncoder to, StemmedWord word) {
    to.text(word.text());
    to.number(word.apostrophe());
  }

  private static StemmedWord readWord(ByteDecoder from) {
    return new StemmedWord(from.text(), from.integer());
  }

  private static void write(ByteEncoder to, Expansions expansions) {
    to.all(expansions.accents(), ByteEncoder::text);
    to.all(expansions.inflected(), FormsCodec::write);
    to.truth(expansions.cut());
  }

  private static Expansions readExpansions(ByteDecoder from) {
    return new Expansions(
        from.all(ByteDecoder::text), from.all(FormsCodec::readForm), from.truth());
  }

  private static void write(ByteEncoder to, SpokenForm form) {
    to.text(form.surface());
    write(to, form.languages());
    to.number(form.times());
    to.optional(form.within(), ByteEncoder::text);
  }

  private static SpokenForm readForm(ByteDecoder from) {
    return new SpokenForm(
        from.text(), readSet(from), from.number(), from.optional(ByteDecoder::text));
  }

  private static void write(ByteEncoder to, PrefixWords words) {
    to.all(words.anywhere(), (out, word) -> out.text(word.utf8ToString()));
    to.all(
        words.elided(),
        (out, word) -> {
          out.text(word.surface());
          out.text(word.term());
        });
    to.truth(words.cut());
  }

  private static PrefixWords readPrefix(ByteDecoder from) {
    return new PrefixWords(
        new LinkedHashSet<>(from.all(in -> new BytesRef(in.text()))),
        from.all(in -> new ElidedWord(in.text(), in.text())),
        from.truth());
  }

  private static void write(ByteEncoder to, Set<String> values) {
    to.all(values, ByteEncoder::text);
  }

  private static Set<String> readSet(ByteDecoder from) {
    return new HashSet<>(from.all(ByteDecoder::text));
  }
}
