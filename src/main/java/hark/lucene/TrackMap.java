package hark.lucene;

import hark.lucene.match.TranscriptFilter;
import hark.lucene.schema.TranscriptDocument;
import hark.query.Filter;
import hark.transcript.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The videos with several tracks in one snapshot of the index. Derived only from the snapshot, so
 * it always matches the committed data. Safe to share between threads.
 */
final class TrackMap {

  /**
   * One of several transcripts of a video.
   *
   * @param video the number of the video, within this map
   * @param document over all leaves
   * @param language the written language: declared or, if undeclared, guessed from the words
   * @param best whether no other track of the video precedes it in {@link Track#BEST_FIRST}
   */
  record Sibling(int video, int document, Track track, String language, boolean best) {}

  private final Map<Integer, Sibling> byDocument = new HashMap<>();
  private final List<List<Sibling>> videos = new ArrayList<>();
  private final Set<Integer> hidden;

  private TrackMap(IndexReader reader) throws IOException {
    var ids = MultiTerms.getTerms(reader, TranscriptDocument.VIDEO);
    if (ids != null) {
      addAll(reader, ids.iterator());
    }
    hidden = hidden(List.of());
  }

  static TrackMap of(IndexReader reader) throws IOException {
    return new TrackMap(reader);
  }

  private void addAll(IndexReader reader, TermsEnum ids) throws IOException {
    PostingsEnum postings = null;
    while (ids.next() != null) {
      if (ids.docFreq() > 1) {
        postings = ids.postings(postings, PostingsEnum.NONE);
        add(reader, postings);
      }
    }
  }

  private void add(IndexReader reader, DocIdSetIterator documents) throws IOException {
    var tracks = new HashMap<Integer, Track>();
    var languages = new HashMap<Integer, String>();
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      var live = leaf.reader().getLiveDocs();
      if (live == null || live.get(document - leaf.docBase)) {
        tracks.put(document, track(leaf, document - leaf.docBase));
        languages.put(document, language(leaf, document - leaf.docBase, tracks.get(document)));
      }
    }
    if (tracks.size() > 1) {
      add(tracks, languages);
    }
  }

  private void add(Map<Integer, Track> tracks, Map<Integer, String> languages) {
    var video = new ArrayList<Sibling>();
    var order = Comparator.comparing(tracks::get, Track.BEST_FIRST);
    for (int document : tracks.keySet().stream().sorted(order).toList()) {
      var sibling =
          new Sibling(
              videos.size(),
              document,
              tracks.get(document),
              languages.get(document),
              video.isEmpty());
      video.add(sibling);
      byDocument.put(document, sibling);
    }
    videos.add(video);
  }

  private static Track track(LeafReaderContext leaf, int document) throws IOException {
    return new Track(
        value(DocValues.getSorted(leaf.reader(), TranscriptDocument.LANGUAGE), document),
        Track.TrackKind.valueOf(
            value(DocValues.getSorted(leaf.reader(), TranscriptDocument.KIND), document)));
  }

  private static String language(LeafReaderContext leaf, int document, Track track)
      throws IOException {
    if (!track.language().equals(Track.UNKNOWN_LANGUAGE)) {
      return track.writtenLanguage();
    }
    var spoken = value(DocValues.getSorted(leaf.reader(), TranscriptDocument.SPOKEN), document);
    return new Track(spoken, track.kind()).writtenLanguage();
  }

  private static String value(SortedDocValues values, int document) throws IOException {
    values.advanceExact(document); // every transcript has one
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }

  /** Returns a transcript of a video with several; null for all others. */
  Sibling find(int document) {
    return byDocument.get(document);
  }

  /** Returns the number of videos with several tracks. */
  int videos() {
    return videos.size();
  }

  /**
   * Selects the transcripts to skip, by document over all leaves: all but the best of each video
   * and written language, among those that the filters of language and track select.
   */
  Set<Integer> hidden(List<Filter> filters) {
    var choosing = filters.stream().filter(TrackMap::chooses).toList();
    if (choosing.isEmpty() && hidden != null) {
      return hidden;
    }
    var behind = new HashSet<Integer>();
    for (var video : videos) {
      var languages = new HashSet<String>();
      for (var sibling : video) {
        var track = sibling.track();
        if (accepts(choosing, track) && !languages.add(sibling.language())) {
          behind.add(sibling.document());
        }
      }
    }
    return Set.copyOf(behind);
  }

  private static boolean chooses(Filter filter) {
    return filter instanceof Filter.LanguageFilter || filter instanceof Filter.TrackKindFilter;
  }

  private static boolean accepts(List<Filter> choosing, Track track) {
    for (var filter : choosing) {
      boolean fits =
          filter instanceof Filter.LanguageFilter language
              ? TranscriptFilter.isOfLanguage(track.language(), language.tag())
              : filter instanceof Filter.TrackKindFilter wanted && wanted.kind() == track.kind();
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
