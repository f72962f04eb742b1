package hark.lucene.shard;

import hark.lucene.schema.FormTerms;
import hark.lucene.schema.TranscriptDocument;
import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.query.QueryWords;
import hark.query.Respelling;
import hark.search.Fragment;
import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.MisheardWords;
import hark.search.MomentPositions;
import hark.search.SearchResult;
import hark.search.SoundAlikes;
import hark.search.Suggestion;
import hark.search.TranscriptIndex;
import hark.search.part.RequestedPage;
import hark.search.request.SearchRequest;
import hark.search.request.TrackQuery;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/** An index of several shards in memory, which are asked by bytes as those of a cluster are. */
final class LocalShards implements TranscriptIndex {

  private final List<IndexWriter> writers = new ArrayList<>();
  private final FormTerms forms = new FormTerms();
  private final ShardAnswers answers = new ShardAnswers();
  private final Map<String, List<DirectoryReader>> snapshots = new TreeMap<>();
  private final ShardedSearch search;
  private long number;

  LocalShards(int shards) {
    try {
      for (int i = 0; i < shards; i++) {
        writers.add(new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(null)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    search =
        new ShardedSearch(
            new RequestedPage.Snapshots<Shards>() {
              @Override
              public Shards present() {
                return new Snapshot(name(number));
              }

              @Override
              public Optional<Shards> named(String name) {
                return snapshots.containsKey(name)
                    ? Optional.of(new Snapshot(name))
                    : Optional.empty();
              }
            },
            Duration.ofSeconds(10));
    commit();
  }

  private static String name(long number) {
    return "abc-" + Long.toHexString(number);
  }

  /** The shards in one snapshot, which is kept to the end. */
  private final class Snapshot implements Shards {

    private final String name;

    Snapshot(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void keep() {
      // All are.
    }

    @Override
    public List<byte[]> ask(byte[] question, Optional<VideoId> video, BooleanSupplier isCancelled)
        throws IOException {
      var readers = snapshots.get(name);
      var all = new ArrayList<byte[]>();
      for (int i : asked(video)) {
        all.add(answers.answer(readers.get(i), question, isCancelled, _ -> {}));
      }
      return all;
    }

    private int[] asked(Optional<VideoId> video) {
      return video.isPresent()
          ? new int[] {shard(video.get())}
          : IntStream.range(0, writers.size()).toArray();
    }

    @Override
    public void close() {
      // Readers are closed with the index.
    }
  }

  private int shard(VideoId video) {
    return Math.floorMod(video.value().hashCode(), writers.size());
  }

  /** A change of one shard. */
  @FunctionalInterface
  private interface Change {
    void of(IndexWriter writer) throws IOException;
  }

  private void change(VideoId video, Change change) {
    try {
      change.of(writers.get(shard(video)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void put(Transcript transcript) {
    var video = transcript.video().id();
    change(
        video,
        writer ->
            writer.updateDocuments(
                TranscriptDocument.key(video, transcript.track()),
                TranscriptDocument.block(transcript, forms)));
  }

  @Override
  public void delete(VideoId video, Track track) {
    change(video, writer -> writer.deleteDocuments(TranscriptDocument.key(video, track)));
  }

  @Override
  public void clear() {
    try {
      for (var writer : writers) {
        writer.deleteAll();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void commit() {
    try {
      var readers = new ArrayList<DirectoryReader>();
      for (var writer : writers) {
        writer.commit();
        readers.add(DirectoryReader.open(writer));
      }
      number++;
      snapshots.put(name(number), readers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SearchResult search(
      ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    return search.search(query, request, isCancelled);
  }

  @Override
  public boolean hasMatch(ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    return search.hasMatch(query, request, isCancelled);
  }

  @Override
  public Map<Integer, List<Fragment>> marks(
      ParsedQuery query, TrackQuery trackQuery, BooleanSupplier isCancelled) {
    return search.marks(query, trackQuery, isCancelled);
  }

  @Override
  public MomentPositions places(
      ParsedQuery query, TrackQuery trackQuery, int first, int end, BooleanSupplier isCancelled) {
    return search.places(query, trackQuery, first, end, isCancelled);
  }

  @Override
  public List<Optional<MomentPositions>> places(
      ParsedQuery query, List<TrackQuery> trackQueries, BooleanSupplier isCancelled) {
    return search.places(query, trackQueries, isCancelled);
  }

  @Override
  public List<Suggestion> suggest(PartialQuery partial) {
    return search.suggest(partial);
  }

  @Override
  public List<Respelling> respell(
      QueryWords words, boolean every, int most, BooleanSupplier isCancelled) {
    return search.respell(words, every, most, isCancelled);
  }

  @Override
  public SoundAlikes soundAlikes(String word, BooleanSupplier isCancelled) {
    return search.soundAlikes(word, isCancelled);
  }

  @Override
  public List<MisheardWords> misheard(
      List<String> name, Set<String> others, BooleanSupplier isCancelled) {
    return search.misheard(name, others, isCancelled);
  }

  @Override
  public MisheardPlaces misheardPlaces(
      List<String> words,
      Predicate<MisheardPlace> isWanted,
      int most,
      BooleanSupplier isCancelled) {
    return search.misheardPlaces(words, isWanted, most, isCancelled);
  }

  @Override
  public String state() {
    return search.state();
  }

  @Override
  public Optional<Transcript> transcript(VideoId video, Track track) {
    return search.transcript(video, track);
  }

  @Override
  public List<IndexedTrack> entries(VideoId video) {
    return search.entries(video);
  }

  @Override
  public List<IndexedTrack> entries() {
    return search.entries();
  }

  @Override
  public List<IndexedTrack> entries(Optional<VideoId> after, int limit) {
    return search.entries(after, limit);
  }

  @Override
  public Totals totals() {
    return search.totals();
  }

  @Override
  public void close() {
    try {
      for (var readers : snapshots.values()) {
        for (var reader : readers) {
          reader.close();
        }
      }
      for (var writer : writers) {
        writer.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
