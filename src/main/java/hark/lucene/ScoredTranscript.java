package hark.lucene;

import hark.lucene.schema.TranscriptDocument;
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
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** A transcript that satisfies a query, or several of one video combined. Used by one thread. */
final class ScoredTranscript implements MomentPage.Counted {

  /**
   * The order by rank and then by the video's ID and track, which, unlike document numbers, stay
   * the same when leaves are merged.
   */
  static final Comparator<ScoredTranscript> BEST_FIRST =
      (left, right) ->
          left.rank == right.rank ? left.compareName(right) : Double.compare(right.rank, left.rank);

  private final LeafReaderContext leaf;
  private final int document;
  private final double rank;
  private final MomentCount count;
  private final List<ScoredTranscript> parts;
  private String video;

  /**
   * @param rank the higher, the better
   */
  ScoredTranscript(LeafReaderContext leaf, int document, double rank, MomentCount count) {
    this.leaf = leaf;
    this.document = document;
    this.rank = rank;
    this.count = count;
    this.parts = List.of(this);
  }

  /** Combines transcripts: takes the position of the best, and the moments of all. */
  private ScoredTranscript(List<ScoredTranscript> parts) {
    var best = Collections.max(parts, Comparator.comparingDouble(ScoredTranscript::rank));
    this.leaf = best.leaf;
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
    return leaf.reader();
  }

  /** Returns the document within the leaf. */
  int document() {
    return document;
  }

  int globalDocument() {
    return leaf.docBase + document;
  }

  double rank() {
    return rank;
  }

  MomentCount count() {
    return count;
  }

  private int compareName(ScoredTranscript other) {
    int byVideo = video().compareTo(other.video());
    return byVideo != 0 ? byVideo : track().compareTo(other.track());
  }

  /** Returns the video's ID. Read only if needed: most transcripts differ in rank. */
  String video() {
    if (video == null) {
      video = value(TranscriptDocument.VIDEO);
    }
    return video;
  }

  /** Returns a name of the track, unique among those of the video. */
  String track() {
    return value(TranscriptDocument.LANGUAGE) + '.' + value(TranscriptDocument.KIND);
  }

  /** Returns the track. */
  Track declaredTrack() {
    return new Track(
        value(TranscriptDocument.LANGUAGE),
        Track.TrackKind.valueOf(value(TranscriptDocument.KIND)));
  }

  private String value(String field) {
    try {
      var values = DocValues.getSorted(leaf.reader(), field);
      return values.advanceExact(document)
          ? values.lookupOrd(values.ordValue()).utf8ToString()
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the index", e);
    }
  }
}
