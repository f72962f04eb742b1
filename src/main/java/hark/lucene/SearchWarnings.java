package hark.lucene;

import hark.lucene.match.TermExpander;
import hark.lucene.match.TermExpansion;
import hark.lucene.match.TranscriptFilter;
import hark.lucene.schema.TranscriptDocument;
import hark.query.Filter;
import hark.query.ParsedQuery;
import hark.search.SearchNotices;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/**
 * The notes on a result besides its hits: limits that were reached, and filters that match nothing.
 */
final class SearchWarnings {

  private SearchWarnings() {}

  static SearchNotices of(
      IndexSearcher searcher, ParsedQuery query, TermExpansion expansion, TimeLimit limit)
      throws IOException {
    var notes = new ArrayList<String>();
    for (var filter : query.filters()) {
      if (fitsNothing(searcher, filter)) {
        notes.add(sentence(filter));
      }
    }
    return new SearchNotices(notes, incomplete(expansion, limit), Optional.empty());
  }

  private static List<String> incomplete(TermExpansion expansion, TimeLimit limit) {
    var reasons = new ArrayList<String>();
    if (expansion.wasCut()) {
      reasons.add(
          "A word with * or ~ stands for more than %,d words; write more of it."
              .formatted(TermExpansion.MOST));
    }
    if (expansion.wereFormsCut()) {
      reasons.add(
          "A word has more than %d forms, of which the most frequent were looked for."
              .formatted(TermExpander.MOST));
    }
    if (limit.wasOver()) {
      reasons.add(
          "The search took longer than %,d seconds and was ended; ask for rarer words."
              .formatted(limit.length().toSeconds()));
    }
    return reasons;
  }

  /** Words the note on a filter that matches no transcript. */
  private static String sentence(Filter filter) {
    return switch (filter) {
      case Filter.VideoFilter video -> "There is no video %s in the library.".formatted(video.id());
      case Filter.SpeakerFilter speaker ->
          "Nobody in the library is called \u201C%s\u201D.".formatted(speaker.name());
      case Filter.LanguageFilter language ->
          "Nothing in the library is in the language %s.".formatted(language.tag());
      case Filter.SourceFilter source ->
          "Nothing in the library is from the source \u201C%s\u201D.".formatted(source.name());
      case Filter.ChannelFilter channel ->
          "Nothing in the library is of the channel \u201C%s\u201D.".formatted(channel.name());
      case Filter.TrackKindFilter track -> "There is no such track in the library.";
      case Filter.TrackFilter track -> "There is no such track in the library.";
      case Filter.TitleFilter title -> "No title in the library says this.";
      case Filter.Before before -> "Nothing in the library is known to be older.";
      case Filter.After after -> "Nothing in the library is known to be newer.";
      case Filter.Longer longer -> "Nothing in the library is known to be longer.";
      case Filter.Shorter shorter -> "Nothing in the library is known to be shorter.";
    };
  }

  private static boolean fitsNothing(IndexSearcher searcher, Filter filter) throws IOException {
    for (var leaf : searcher.getIndexReader().leaves()) {
      var test = new TranscriptFilter(leaf.reader(), List.of(filter));
      var live = leaf.reader().getLiveDocs();
      var transcripts = DocValues.getNumeric(leaf.reader(), TranscriptDocument.SEGMENTS);
      while (transcripts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if ((live == null || live.get(transcripts.docID())) && test.accepts(transcripts.docID())) {
          return false;
        }
      }
    }
    return true;
  }
}
