package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.lucene.sound.OwnForms;
import hark.lucene.sound.SoundMatch;
import hark.lucene.sound.SoundPart;
import hark.lucene.sound.SoundPart.Side;
import hark.lucene.sound.SoundPart.SideWord;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;

/**
 * The question which words of a shard sound like a word, or like a part of it.
 *
 * @param own the forms of the word, which are not looked for
 */
record SoundTask(List<String> words, OwnForms own) implements ShardTask<SoundPart> {

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
  }

  static SoundTask read(ByteDecoder from) {
    var words = from.all(ByteDecoder::text);
    var own = new OwnForms();
    from.all(ByteDecoder::text, in -> new HashSet<>(in.all(ByteDecoder::text))).forEach(own::add);
    return new SoundTask(words, own);
  }

  @Override
  public SoundPart answer(ShardReader shard) throws IOException {
    return shard.sounding(words, own);
  }

  @Override
  public void writeAnswer(ByteEncoder to, SoundPart answer) {
    to.all(
        answer.words(),
        (out, match) -> {
          out.text(match.surface());
          out.text(match.language());
          out.real(match.distance());
          out.number(match.times());
          out.truth(match.hasFrequency());
        });
    to.all(
        answer.sides(),
        (out, side) -> {
          out.text(side.language());
          out.truth(side.isFirst());
          out.number(side.length());
        },
        (out, words) -> out.all(words, SoundTask::write));
  }

  private static void write(ByteEncoder out, SideWord word) {
    out.text(word.text());
    out.number(word.sounds());
    out.real(word.distance());
    out.number(word.times());
  }

  @Override
  public SoundPart readAnswer(ByteDecoder from) {
    var words =
        from.all(
            in -> new SoundMatch(in.text(), in.text(), (float) in.real(), in.number(), in.truth()));
    var sides =
        from.all(
            in -> new Side(in.text(), in.truth(), in.integer()),
            in ->
                in.all(
                    one ->
                        new SideWord(one.text(), one.integer(), (float) one.real(), one.number())));
    return new SoundPart(words, sides);
  }
}
