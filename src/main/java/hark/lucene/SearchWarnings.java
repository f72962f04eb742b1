package hark.lucene;

import hark.lucene.expand.TermExpander;
import hark.lucene.expand.TermExpansion;
import hark.lucene.match.TranscriptFilter;
import hark.lucene.schema.TranscriptDocument;
import hark.message.Message;
import hark.query.Filter;
import hark.query.ParsedQuery;
import hark.search.SearchNote;
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
    var notes = new ArrayList<Message>();
    for (var filter : query.filters()) {
      if (fitsNothing(searcher, filter)) {
        notes.add(note(filter));
      }
    }
    return new SearchNotices(notes, incomplete(expansion, limit), Optional.empty());
  }

  private static List<Message> incomplete(TermExpansion expansion, TimeLimit limit) {
    var reasons = new ArrayList<Message>();
    if (expansion.wasCut()) {
      reasons.add(Message.of(SearchNote.WORDS_CUT, TermExpansion.MOST));
    }
    if (expansion.wereFormsCut()) {
      reasons.add(Message.of(SearchNote.FORMS_CUT, TermExpander.MOST));
    }
    if (limit.wasOver()) {
      reasons.add(tookTooLong(limit));
    }
    return reasons;
  }

  static Message tookTooLong(TimeLimit limit) {
    return Message.of(SearchNote.TIME_LIMIT, limit.length().toSeconds());
  }

  /** Returns the note on a filter that matches no transcript. */
  private static Message note(Filter filter) {
    return switch (filter) {
      case Filter.VideoFilter video -> Message.of(SearchNote.NO_SUCH_VIDEO, video.id().value());
      case Filter.SpeakerFilter speaker -> Message.of(SearchNote.NO_SUCH_SPEAKER, speaker.name());
      case Filter.LanguageFilter language ->
          Message.of(SearchNote.NO_SUCH_LANGUAGE, language.tag());
      case Filter.SourceFilter source -> Message.of(SearchNote.NO_SUCH_SOURCE, source.name());
      case Filter.ChannelFilter channel -> Message.of(SearchNote.NO_SUCH_CHANNEL, channel.name());
      case Filter.TrackKindFilter _, Filter.TrackFilter _, Filter.AmongFilter _ ->
          Message.of(SearchNote.NO_SUCH_TRACK);
      case Filter.TitleFilter _ -> Message.of(SearchNote.NO_SUCH_TITLE);
      case Filter.Before _ -> Message.of(SearchNote.NONE_BEFORE);
      case Filter.After _ -> Message.of(SearchNote.NONE_AFTER);
      case Filter.Longer _ -> Message.of(SearchNote.NONE_LONGER);
      case Filter.Shorter _ -> Message.of(SearchNote.NONE_SHORTER);
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
