package hark.query;

/**
 * The kind of a query, for figures on how long searches take: kinds differ in what has to be read.
 */
public enum QueryKind {
  /** Filters without words, which list videos. */
  FILTERS,
  /** One word. */
  WORD,
  /** Several words near each other, in any order. */
  WORDS,
  /** Words one after the other. */
  PHRASE,
  /** A prefix, or a word with typing errors. */
  PATTERN,
  /** A word and those that sound like it. */
  SOUND,
  /** Words at a distance from others, alternatives, or words without others. */
  OPERATORS;

  /** Returns the kind of a query; an empty one counts as filters. */
  public static QueryKind of(ParsedQuery query) {
    return query.words().map(QueryKind::of).orElse(FILTERS);
  }

  private static QueryKind of(Query words) {
    return switch (words) {
      case Query.Word _, Query.StemmedWord _ -> WORD;
      case Query.SoundAlike _ -> SOUND;
      case Query.Prefix _, Query.Fuzzy _ -> PATTERN;
      case Query.Hyphenated _, Query.Tied _, Query.Phrase _, Query.Ordered _ -> PHRASE;
      case Query.AllWithin _ -> WORDS;
      case Query.Near _, Query.NotNear _, Query.Or _, Query.Without _ -> OPERATORS;
    };
  }
}
