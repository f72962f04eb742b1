package hark.search;

import hark.search.request.Tier;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Another query that is offered beside a result: its moments are in no total and no list of that
 * result.
 *
 * @param text the query, or the words of it that matter; what differs from the typed query is
 *     marked
 * @param query the whole query text, to be searched with the same filters and options; without the
 *     filters if that is its kind
 * @param count the moments of that query; of kind {@link OfferKind#SOUND} only those of the tier
 *     {@link Tier#SOUNDS}; exact
 * @param leftOut the words of the typed query that it lacks, in their order
 */
public record Offer(
    OfferKind kind, List<Fragment> text, String query, MomentCount count, List<String> leftOut) {

  /** The relation of an offered query to the typed one. */
  public enum OfferKind {
    /** Words are spelled otherwise. */
    SPELLING,
    /** Words that carry little meaning, such as "the", are left out. */
    CONTENT,
    /** Words or quotation marks are left out: the largest part that has moments. */
    PART,
    /** Filters are left out, those of the query text and those chosen beside it. */
    UNFILTERED,
    /** A word also stands for up to three that sound like it; only the moments of these count. */
    SOUND,
    /** One word of the typed query alone, which may have no moment. */
    WORD
  }

  public Offer {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(count);
    text = List.copyOf(text);
    leftOut = List.copyOf(leftOut);
    if (query.isBlank()) {
      throw new IllegalArgumentException("An offer has a query");
    }
  }

  /** Returns the text without marks. */
  public String plainText() {
    return text.stream().map(Fragment::text).collect(Collectors.joining());
  }
}
