package hark.search;

import hark.language.Words;
import hark.query.QueryParser;
import hark.search.Offer.OfferKind;
import java.util.ArrayList;
import java.util.List;

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

  /** A word of the query text that stands alone between blanks. */
  private record BareWord(String text, int start, int end) {}

  /** Finds the offers for a result, the best of each word first; each has moments. */
  List<Offer> find(SearchResult result) {
    var request = result.request();
    boolean hasFew = result.totalMoments() <= FEW && result.hint().isEmpty();
    var offers = new ArrayList<Offer>();
    if (hasFew && !request.matchOptions().tiers().include(Tier.SOUNDS)) {
      for (var word : bareWords(request.queryText())) {
        for (var sounding : index.soundAlikes(word.text(), counter::isOver)) {
          if (counter.isOver()) {
            return offers;
          }
          add(request, word, sounding, offers);
        }
      }
    }
    return offers;
  }

  private void add(SearchRequest request, BareWord word, String sounding, List<Offer> to) {
    var text = request.queryText();
    var offered =
        text.substring(0, word.end())
            + "~~"
            + sounding.replace(' ', '-')
            + text.substring(word.end());
    if (offered.length() > QueryParser.MAX_LENGTH) {
      return;
    }
    long sounds = counter.count(request.withQueryText(offered)).map(MomentCount::sounds).orElse(0L);
    if (sounds > 0) {
      var marked = List.of(new Fragment(sounding, true));
      to.add(new Offer(OfferKind.SOUND, marked, offered, new MomentCount(0, 0, sounds), List.of()));
    }
  }

  /** Finds the words that are typed without any operator, outside of quotation marks. */
  private static List<BareWord> bareWords(String text) {
    var bare = new ArrayList<BareWord>();
    boolean isQuoted = false;
    for (int from = 0; from < text.length() && bare.size() < WORDS; ) {
      int end = from;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      var token = text.substring(from, end);
      if (!isQuoted && isBare(token)) {
        bare.add(new BareWord(Words.of(token).getFirst().text(), from, end));
      }
      isQuoted ^= token.chars().filter(c -> c == '"').count() % 2 == 1;
      from = end + 1;
    }
    return bare;
  }

  /**
   * Checks for one word from the first character to the last: with accents and apostrophes, but
   * without signs of the query language, which all end words except for the quotation mark.
   */
  private static boolean isBare(String token) {
    var words = Words.of(token);
    return words.size() == 1
        && words.getFirst().start() == 0
        && words.getFirst().end() == token.length()
        && token.indexOf('"') < 0
        && token.codePoints().noneMatch(Character::isDigit)
        && !token.equals("OR")
        && !token.equals("AND")
        && !token.equals("NOT");
  }
}
