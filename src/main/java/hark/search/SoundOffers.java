package hark.search;

import hark.query.QueryParser;
import hark.query.QueryWords;
import hark.query.QueryWords.QueryWord;
import hark.search.Offer.OfferKind;
import hark.search.request.SearchRequest;
import hark.search.request.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The offers of words that sound like those of a query with few moments. Each is counted by a
 * search of its own, and left out if that did not come to its end; their number is bounded, and
 * their time by {@link OfferCounter}. Used by one thread.
 */
final class SoundOffers {

  /** The most moments of a result beside which words that sound alike are offered. */
  static final long FEW = 500;

  /** The most words of the query for which they are looked for. */
  private static final int WORDS = 3;

  private final TranscriptIndex index;
  private final OfferCounter counter;

  SoundOffers(TranscriptIndex index, OfferCounter counter) {
    this.index = index;
    this.counter = counter;
  }

  /**
   * Finds the offers for a result, the best of each word first; each has moments.
   *
   * @param others the other offers for it: where a word that is needed is said nowhere, none is
   *     looked for in place of another
   */
  List<Offer> find(SearchResult result, SearchOffers others) {
    var request = result.request();
    boolean hasFew = result.totalMoments() <= FEW && result.hint().isEmpty();
    var offers = new ArrayList<Offer>();
    if (hasFew && !request.matchOptions().tiers().include(Tier.SOUNDS)) {
      var words = QueryWords.of(request.queryText());
      var missing = areAllNeeded(words) ? missing(others) : Set.<String>of();
      for (var word : bareWords(words)) {
        if (missing.stream().anyMatch(other -> !other.equals(word.text()))) {
          continue;
        }
        for (var sounding : index.soundAlikes(word.text(), counter::isOver).groups()) {
          if (counter.isOver()) {
            return offers;
          }
          add(request, word, sounding, offers);
        }
      }
    }
    return offers;
  }

  private void add(SearchRequest request, QueryWord word, List<String> sounding, List<Offer> to) {
    var text = request.queryText();
    var added =
        sounding.stream().map(one -> "~~" + one.replace(' ', '-')).collect(Collectors.joining());
    var offered = text.substring(0, word.end()) + added + text.substring(word.end());
    if (offered.length() > QueryParser.MAX_LENGTH) {
      return;
    }
    long sounds = counter.count(request.withQueryText(offered)).map(MomentCount::sounds).orElse(0L);
    if (sounds > 0) {
      var marked = List.of(new Fragment(String.join(", ", sounding), true));
      to.add(
          new Offer(OfferKind.SOUND, marked, offered, new MomentCount(0, 0, 0, sounds), List.of()));
    }
  }

  /** Returns the words that are said nowhere. */
  private static Set<String> missing(SearchOffers offers) {
    return offers.of(OfferKind.WORD).stream()
        .filter(word -> word.count().all() == 0)
        .map(Offer::plainText)
        .collect(Collectors.toSet());
  }

  /** Checks whether all words of a query are needed: nothing but words outside of phrases. */
  private static boolean areAllNeeded(QueryWords words) {
    return words.words().equals(words.alone())
        && words.words().stream().skip(1).allMatch(QueryWord::follows);
  }

  /** Finds the words without digits that stand alone. */
  private static List<QueryWord> bareWords(QueryWords words) {
    return words.alone().stream()
        .filter(word -> word.text().codePoints().noneMatch(Character::isDigit))
        .limit(WORDS)
        .toList();
  }
}
