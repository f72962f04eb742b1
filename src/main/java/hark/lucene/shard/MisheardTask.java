package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.search.MisheardPlace;
import hark.search.Snippet;
import hark.search.part.MisheardPart;
import hark.search.part.MisheardPart.HeardPlace;
import java.io.IOException;
import java.util.List;

/**
 * The question which segments of a shard have words that were probably written for a name.
 *
 * @param words as {@link hark.search.MisheardWords#words()}
 */
record MisheardTask(List<String> words) implements ShardTask<MisheardPart> {

  private static final Snippet NO_SENTENCE = new Snippet(List.of());

  MisheardTask {
    words = List.copyOf(words);
  }

  @Override
  public void write(ByteEncoder to) {
    to.all(words, ByteEncoder::text);
  }

  static MisheardTask read(ByteDecoder from) {
    return new MisheardTask(from.all(ByteDecoder::text));
  }

  @Override
  public MisheardPart answer(ShardReader shard) throws IOException {
    return shard.misheard(words);
  }

  @Override
  public void writeAnswer(ByteEncoder to, MisheardPart answer) {
    to.all(answer.places(), MisheardTask::write);
    to.number(answer.read());
  }

  private static void write(ByteEncoder to, HeardPlace heard) {
    var place = heard.place();
    ResultCodec.write(to, place.video());
    ResultCodec.write(to, place.track());
    to.number(place.segment());
    to.number(place.segmentMillis());
    to.number(place.startMillis());
    to.number(place.endMillis());
    to.text(place.heard());
    to.number(place.textHash());
    to.number(heard.position());
  }

  @Override
  public MisheardPart readAnswer(ByteDecoder from) {
    return new MisheardPart(from.all(MisheardTask::readPlace), from.integer());
  }

  private static HeardPlace readPlace(ByteDecoder from) {
    var place =
        new MisheardPlace(
            ResultCodec.readVideo(from),
            ResultCodec.readTrack(from),
            from.integer(),
            from.number(),
            from.number(),
            from.number(),
            from.text(),
            from.integer(),
            NO_SENTENCE);
    return new HeardPlace(place, from.integer());
  }
}
