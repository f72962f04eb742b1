package hark.lucene.shard;

import hark.lucene.ShardReader;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.VideoId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The question for a page of the list of transcripts.
 *
 * @param video the only video; empty for all
 * @param after the ID before the first one; empty to begin
 * @param videos the most videos
 */
record EntryTask(Optional<VideoId> video, Optional<VideoId> after, int videos)
    implements ShardTask<List<IndexedTrack>> {

  @Override
  public void write(ByteEncoder to) {
    to.optional(video, (out, id) -> out.text(id.value()));
    to.optional(after, (out, id) -> out.text(id.value()));
    to.number(videos);
  }

  static EntryTask read(ByteDecoder from) {
    return new EntryTask(
        from.optional(in -> new VideoId(in.text())),
        from.optional(in -> new VideoId(in.text())),
        from.integer());
  }

  @Override
  public List<IndexedTrack> answer(ShardReader shard) throws IOException {
    return video.isPresent() ? shard.entries(video.get()) : shard.entries(after, videos);
  }

  @Override
  public void writeAnswer(ByteEncoder to, List<IndexedTrack> answer) {
    to.all(answer, ResultCodec::write);
  }

  @Override
  public List<IndexedTrack> readAnswer(ByteDecoder from) {
    return from.all(ResultCodec::readEntry);
  }
}
