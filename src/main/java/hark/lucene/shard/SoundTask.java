package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.sound.OwnForms;
import hark.lucene.sound.SoundMatch;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;

/**
 * The question which words of a shard sound like a word.
 *
 * @param own the forms of the word, which are not looked for
 * @param all the words said in the library, repetitions included
 */
record SoundTask(List<String> words, OwnForms own, long all)
    implements ShardTask<List<SoundMatch>> {

  SoundTask {
    words = List.copyOf(words);
  }

  @Override
  public void write(ByteEncoder to) {
    to.all(words, ByteEncoder::text);
    to.all(
        own.languages(),
        ByteEncoder::text,
        (out, languages) -> out.all(languages, ByteEncoder::text));
    to.number(all);
  }

  static SoundTask read(ByteDecoder from) {
    var words = from.all(ByteDecoder::text);
    var own = new OwnForms();
    from.all(ByteDecoder::text, in -> new HashSet<>(in.all(ByteDecoder::text))).forEach(own::add);
    return new SoundTask(words, own, from.number());
  }

  @Override
  public List<SoundMatch> answer(ShardReader shard) throws IOException {
    return shard.sounding(words, own, all);
  }

  @Override
  public void writeAnswer(ByteEncoder to, List<SoundMatch> answer) {
    to.all(
        answer,
        (out, match) -> {
          out.text(match.surface());
          out.text(match.language());
          out.real(match.distance());
          out.number(match.times());
          out.truth(match.hasFrequency());
        });
  }

  @Override
  public List<SoundMatch> readAnswer(ByteDecoder from) {
    return from.all(
        in -> new SoundMatch(in.text(), in.text(), (float) in.real(), in.number(), in.truth()));
  }
}
