package hark.search.part;

import hark.message.Message;
import hark.search.SearchNote;
import java.util.ArrayList;
import java.util.List;

/**
 * The bounds that a search of one part of an index has met.
 *
 * @param wordsCut whether a prefix or a fuzzy word had more words than are searched
 * @param formsCut whether a word had more forms than are searched
 * @param tookTooLong whether it ended because its time was over
 * @param tooLarge whether something was skipped because it would have needed too much memory
 */
public record SearchBounds(
    boolean wordsCut, boolean formsCut, boolean tookTooLong, boolean tooLarge) {

  /** The most words that one prefix or fuzzy word stands for. */
  public static final int MOST_WORDS = 1_000;

  /** The most forms of a word, besides itself. */
  public static final int MOST_FORMS = 64;

  public static final SearchBounds NONE = new SearchBounds(false, false, false, false);

  /** Merges the bounds that two parts have met. */
  public SearchBounds or(SearchBounds other) {
    return new SearchBounds(
        wordsCut || other.wordsCut,
        formsCut || other.formsCut,
        tookTooLong || other.tookTooLong,
        tooLarge || other.tooLarge);
  }

  /**
   * Returns the reasons why something may be missing in a result.
   *
   * @param seconds the longest time of the search
   */
  public List<Message> reasons(long seconds) {
    var reasons = new ArrayList<Message>();
    if (tooLarge) {
      reasons.add(Message.of(SearchNote.MEMORY_LIMIT));
    }
    if (wordsCut) {
      reasons.add(Message.of(SearchNote.WORDS_CUT, MOST_WORDS));
    }
    if (formsCut) {
      reasons.add(Message.of(SearchNote.FORMS_CUT, MOST_FORMS));
    }
    if (tookTooLong) {
      reasons.add(Message.of(SearchNote.TIME_LIMIT, seconds));
    }
    return reasons;
  }
}
