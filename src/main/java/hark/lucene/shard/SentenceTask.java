package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.search.Snippet;
import hark.search.part.MisheardPart.WordPosition;
import hark.transcript.VideoId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The question for the sentences of some words; for each in turn, if the shard has it. */
record SentenceTask(List<WordPosition> positions) implements ShardTask<List<Optional<Snippet>>> {

  SentenceTask {
    positions = List.copyOf(positions);
  }

  @Override
  public void write(ByteEncoder to) {
    to.all(
        positions,
        (out, words) -> {
          out.text(words.video().value());
          ResultCodec.write(out, words.track());
          out.number(words.position());
          out.number(words.words());
        });
  }

  static SentenceTask read(ByteDecoder from) {
    return new SentenceTask(
        from.all(
            in ->
                new WordPosition(
                    new VideoId(in.text()),
                    ResultCodec.readTrack(in),
                    in.integer(),
                    in.integer())));
  }

  @Override
  public List<Optional<Snippet>> answer(ShardReader shard) throws IOException {
    return shard.sentences(positions);
  }

  @Override
  public void writeAnswer(ByteEncoder to, List<Optional<Snippet>> answer) {
    to.all(answer, (out, sentence) -> out.optional(sentence, ResultCodec::write));
  }

  @Override
  public List<Optional<Snippet>> readAnswer(ByteDecoder from) {
    return from.all(in -> in.optional(ResultCodec::readSnippet));
  }
}
