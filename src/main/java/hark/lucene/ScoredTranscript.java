package hark.lucene;

import hark.search.MomentCount;
import hark.search.part.MomentPage;
import hark.search.request.Tier;
import hark.transcript.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;

/** A transcript that satisfies a query, or several of one video combined. Used by one thread. */
final class ScoredTranscript implements MomentPage.Counted {

  private static final int UNREAD = Integer.MIN_VALUE;

  /**
   * The order by rank and then by the video's ID and track, which, unlike document numbers, stay
   * the same when leaves are merged.
   */
  static final Comparator<ScoredTranscript> BEST_FIRST =
      (left, right) ->
          left.rank == right.rank ? left.compareName(right) : Double.compare(right.rank, left.rank);

  private final TranscriptNames names;
  private final int document;
  private final double rank;
  private final MomentCount count;
  private final List<ScoredTranscript> parts;
  private int videoOrdinal = UNREAD;
  private String video;

  /**
   * @param names of the transcripts of its leaf
   * @param rank the higher, the better
   */
  ScoredTranscript(TranscriptNames names, int document, double rank, MomentCount count) {
    this.names = names;
    this.document = document;
    this.rank = rank;
    this.count = count;
    this.parts = List.of(this);
  }

  /** Combines transcripts: takes the position of the best, and the moments of all. */
  private ScoredTranscript(List<ScoredTranscript> parts) {
    var best = Collections.max(parts, Comparator.comparingDouble(ScoredTranscript::rank));
    this.names = best.names;
    this.document = best.document;
    this.rank = best.rank;
    this.count =
        parts.stream().map(ScoredTranscript::count).reduce(MomentCount.NONE, MomentCount::plus);
    this.parts = parts;
  }

  /**
   * Combines the transcripts of one video.
   *
   * @param parts in the order of their tracks, which is the order of their moments
   */
  static ScoredTranscript combine(List<ScoredTranscript> parts) {
    return parts.size() == 1 ? parts.getFirst() : new ScoredTranscript(List.copyOf(parts));
  }

  /** Returns the combined transcripts, or only this one. */
  List<ScoredTranscript> parts() {
    return parts;
  }

  @Override
  public int moments(Optional<Tier> tier) {
    return Math.toIntExact(tier.map(count::of).orElseGet(count::all));
  }

  LeafReader leaf() {
    return names.leaf().reader();
  }

  /** Returns the document within the leaf. */
  int document() {
    return document;
  }

  int globalDocument() {
    return names.leaf().docBase + document;
  }

  double rank() {
    return rank;
  }

  MomentCount count() {
    return count;
  }

  private int compareName(ScoredTranscript other) {
    int byVideo =
        names == other.names
            ? Integer.compare(videoOrdinal(), other.videoOrdinal())
            : video().compareTo(other.video());
    return byVideo != 0 ? byVideo : track().compareTo(other.track());
  }

  private int videoOrdinal() {
    if (videoOrdinal == UNREAD) {
      videoOrdinal = read(() -> names.videoOrdinal(document));
    }
    return videoOrdinal;
  }

  /** Returns the video's ID. Read only if needed: most transcripts differ in rank. */
  String video() {
    if (video == null) {
      int ordinal = videoOrdinal();
      video = read(() -> names.video(ordinal));
    }
    return video;
  }

  /** Returns a name of the track, unique among those of the video. */
  String track() {
    return read(() -> names.track(document));
  }

  /** Returns the track. */
  Track declaredTrack() {
    return read(() -> names.declaredTrack(document));
  }

  private static <T> T read(NameReader<T> names) {
    try {
      return names.read();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the index", e);
    }
  }

  @FunctionalInterface
  private interface NameReader<T> {
    T read() throws IOException;
  }
}
