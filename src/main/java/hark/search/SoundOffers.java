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
 * their time by {@link OfferCounter}. Safe to share between threads.
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
   * Words that sound like a word of the query.
   *
   * @param surfaces each a word or two neighbours
   */
  record SoundGroup(QueryWord word, List<String> surfaces) {}

  /**
   * Finds words that sound like those of a query with few moments, the best of each word first.
   *
   * @param alone the words of the query with their counts, as far as they are known: where one that
   *     is needed is said nowhere, none is looked for in place of another
   */
  List<SoundGroup> groups(SearchResult result, List<Offer> alone) {
    var request = result.request();
    boolean hasFew = result.totalMoments() <= FEW && result.hint().isEmpty();
    if (!hasFew || request.matchOptions().tiers().include(Tier.SOUNDS)) {
      return List.of();
    }
    var words = QueryWords.of(request.queryText());
    var missing = areAllNeeded(words) ? missing(alone) : Set.<String>of();
    var groups = new ArrayList<SoundGroup>();
    for (var word : bareWords(words)) {
      boolean isOtherMissing = missing.stream().anyMatch(other -> !other.equals(word.text()));
      if (!isOtherMissing && !counter.isOver()) {
        index
            .soundAlikes(word.text(), counter::isOver)
            .groups()
            .forEach(surfaces -> groups.add(new SoundGroup(word, surfaces)));
      }
    }
    return groups;
  }

  /** Returns the offers of those groups that have moments, in their order. */
  List<Offer> offers(SearchRequest request, List<SoundGroup> groups) {
    var offered =
        groups.stream()
            .filter(group -> query(request, group).length() <= QueryParser.MAX_LENGTH)
            .toList();
    var counts =
        counter.count(
            offered.stream().map(group -> request.withQueryText(query(request, group))).toList());
    var offers = new ArrayList<Offer>();
    for (int i = 0; i < counts.size(); i++) {
      long sounds = counts.get(i).map(MomentCount::sounds).orElse(0L);
      if (sounds > 0) {
        var marked = List.of(new Fragment(String.join(", ", offered.get(i).surfaces()), true));
        var count = new MomentCount(0, 0, 0, sounds);
        var query = query(request, offered.get(i));
        offers.add(new Offer(OfferKind.SOUND, marked, query, count, List.of()));
      }
    }
    return offers;
  }

  private static String query(SearchRequest request, SoundGroup group) {
    var text = request.queryText();
    var added =
        group.surfaces().stream()
            .map(one -> "~~" + one.replace(' ', '-'))
            .collect(Collectors.joining());
    int end = group.word().end();
    return text.substring(0, end) + added + text.substring(end);
  }

  /** Returns the words that are said nowhere. */
  private static Set<String> missing(List<Offer> alone) {
    return alone.stream()
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
