package hark.lucene;

import hark.lucene.IndexCatalog.TranscriptLocation;
import hark.lucene.expand.LibraryForms;
import hark.lucene.expand.TermExpansion;
import hark.lucene.match.SearchBudget;
import hark.query.ParsedQuery;
import hark.search.MomentPositions;
import hark.search.request.TrackQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.IndexSearcher;

/**
 * A finder of the places of a query's moments in several transcripts: the words of the query are
 * looked up once in each leaf, and not once for each transcript. Used by one thread.
 */
final class PlacesFinder {

  private final ParsedQuery query;
  private final IndexSearcher searcher;
  private final LibraryForms forms;
  private final TimeLimit limit;

  /** A transcript, and its number among those asked for. */
  private record Wanted(int number, TranscriptLocation location) {

    int globalDocument() {
      return location.leaf().docBase + location.document();
    }
  }

  /**
   * @param limit once it is over, the rest is not found
   */
  PlacesFinder(ParsedQuery query, IndexSearcher searcher, LibraryForms forms, TimeLimit limit) {
    this.query = query;
    this.searcher = searcher;
    this.forms = forms;
    this.limit = limit;
  }

  /** Finds the places in each transcript in turn; empty where there was no time or memory. */
  List<Optional<MomentPositions>> find(List<TrackQuery> tracks) throws IOException {
    var places =
        new ArrayList<Optional<MomentPositions>>(
            Collections.nCopies(tracks.size(), Optional.empty()));
    if (query.words().isEmpty() || tracks.isEmpty()) {
      return places;
    }
    var expansion = TermExpansion.of(forms, tracks.getFirst().matchOptions().tiers());
    try {
      find(located(tracks), expansion, places);
    } catch (SearchBudget.ExhaustedException e) {
      // The others have none.
    } finally {
      SearchBudget.end();
    }
    return places;
  }

  private void find(
      List<Wanted> wanted, TermExpansion expansion, List<Optional<MomentPositions>> places)
      throws IOException {
    MomentFinder finder = null;
    for (var one : wanted) {
      var leaf = one.location().leaf().reader();
      if (finder == null || !finder.isIn(leaf)) {
        SearchBudget.begin(limit::isOver); // the matchers of the last leaf can be freed
        finder = new MomentFinder(leaf, query, expansion, OptionalInt.empty());
      }
      places.set(one.number(), Optional.of(finder.places(one.location().document(), 0, 0)));
    }
  }

  /** Finds the transcripts; returns them in index order. */
  private List<Wanted> located(List<TrackQuery> tracks) throws IOException {
    var wanted = new ArrayList<Wanted>();
    for (int i = 0; i < tracks.size(); i++) {
      int number = i;
      IndexCatalog.place(searcher, tracks.get(i).video(), tracks.get(i).track())
          .ifPresent(location -> wanted.add(new Wanted(number, location)));
    }
    wanted.sort(Comparator.comparingInt(Wanted::globalDocument));
    return wanted;
  }
}
