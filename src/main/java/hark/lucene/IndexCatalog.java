package hark.lucene;

import hark.lucene.schema.LeafColumns;
import hark.lucene.schema.TranscriptDocument;
import hark.lucene.schema.TranscriptReader;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.search.TranscriptIndex.Totals;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** The list of transcripts in one snapshot of the index. */
final class IndexCatalog {

  /** The location of a transcript: its leaf and its document there. */
  record TranscriptLocation(LeafReaderContext leaf, int document) {

    TranscriptReader reader() throws IOException {
      return new TranscriptReader(new LeafColumns(leaf.reader()), document);
    }
  }

  private IndexCatalog() {}

  /** Finds a transcript. */
  static Optional<TranscriptLocation> place(IndexSearcher searcher, VideoId video, Track track)
      throws IOException {
    for (var place : places(searcher, video)) {
      if (place.reader().entry().track().equals(track)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** Finds the transcripts of a video, the best first. */
  static List<TranscriptLocation> places(IndexSearcher searcher, VideoId video) throws IOException {
    var places = new ArrayList<TranscriptLocation>();
    var tracks = new HashMap<TranscriptLocation, Track>();
    var term = new Term(TranscriptDocument.VIDEO, video.value());
    for (var leaf : searcher.getIndexReader().leaves()) {
      var postings = leaf.reader().postings(term, PostingsEnum.NONE);
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (isLive(leaf, postings.docID())) {
          var place = new TranscriptLocation(leaf, postings.docID());
          places.add(place);
          tracks.put(place, place.reader().entry().track());
        }
      }
    }
    places.sort(Comparator.comparing(tracks::get, Track.BEST_FIRST));
    return places;
  }

  /** Reads the entries of transcripts, in their order. */
  static List<IndexedTrack> entries(List<TranscriptLocation> places) throws IOException {
    var entries = new ArrayList<IndexedTrack>(places.size());
    for (var place : places) {
      entries.add(place.reader().entry());
    }
    return List.copyOf(entries);
  }

  /** Lists all transcripts, ordered by title, then by ID, then the best first. */
  static List<IndexedTrack> entries(IndexSearcher searcher) throws IOException {
    var entries = new ArrayList<IndexedTrack>();
    for (var leaf : searcher.getIndexReader().leaves()) {
      addEntries(leaf, entries);
    }
    entries.sort(
        Comparator.comparing((IndexedTrack entry) -> entry.video().title())
            .thenComparing(entry -> entry.video().id())
            .thenComparing(IndexedTrack::track, Track.BEST_FIRST));
    return List.copyOf(entries);
  }

  /**
   * Lists the transcripts of some videos, ordered by video ID and then the best first.
   *
   * @param after the ID before the first one; empty to begin
   * @param videos the most videos
   */
  static List<IndexedTrack> page(IndexSearcher searcher, Optional<VideoId> after, int videos)
      throws IOException {
    var terms = MultiTerms.getTerms(searcher.getIndexReader(), TranscriptDocument.VIDEO);
    if (terms == null) {
      return List.of();
    }
    var ids = terms.iterator();
    var id = first(ids, after);
    var page = new ArrayList<IndexedTrack>();
    for (int found = 0; id != null && found < videos; id = ids.next()) {
      var entries = entries(places(searcher, new VideoId(id.utf8ToString())));
      page.addAll(entries);
      found += entries.isEmpty() ? 0 : 1; // a deleted transcript may still have its term
    }
    return List.copyOf(page);
  }

  private static BytesRef first(TermsEnum ids, Optional<VideoId> after) throws IOException {
    if (after.isEmpty()) {
      return ids.next();
    }
    return switch (ids.seekCeil(new BytesRef(after.get().value()))) {
      case END -> null;
      case FOUND -> ids.next();
      case NOT_FOUND -> ids.term();
    };
  }

  private static void addEntries(LeafReaderContext leaf, List<IndexedTrack> entries)
      throws IOException {
    var transcripts = leaf.reader().getNumericDocValues(TranscriptDocument.SEGMENTS);
    var stored = leaf.reader().storedFields();
    while (transcripts != null && transcripts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (isLive(leaf, transcripts.docID())) {
        entries.add(TranscriptDocument.entry(stored.document(transcripts.docID())));
      }
    }
  }

  /**
   * Computes the size of the index.
   *
   * @param tracks the videos that have several tracks
   */
  static Totals totals(IndexSearcher searcher, TrackMap tracks) throws IOException {
    int videos = 0;
    long segments = 0;
    long words = 0;
    for (var leaf : searcher.getIndexReader().leaves()) {
      var segmentCounts = leaf.reader().getNumericDocValues(TranscriptDocument.SEGMENTS);
      var wordCounts = leaf.reader().getNumericDocValues(TranscriptDocument.WORDS);
      while (segmentCounts != null && segmentCounts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (isLive(leaf, segmentCounts.docID())) {
          wordCounts.advanceExact(segmentCounts.docID());
          var sibling = tracks.find(leaf.docBase + segmentCounts.docID());
          videos += sibling == null || sibling.best() ? 1 : 0;
          segments += segmentCounts.longValue();
          words += wordCounts.longValue();
        }
      }
    }
    return new Totals(videos, segments, words);
  }

  private static boolean isLive(LeafReaderContext leaf, int document) {
    var live = leaf.reader().getLiveDocs();
    return live == null || live.get(document);
  }
}
