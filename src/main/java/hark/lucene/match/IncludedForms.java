package hark.lucene.match;

/**
 * The forms that words typed without quotation marks stand for, besides themselves with any
 * accents.
 *
 * @param inflected whether for their inflected forms
 * @param numbers whether numbers for the other ways to say and to write them
 * @param requested whether those that the query asks it for stand for words that sound like them
 * @param sounding whether all others do as well
 */
record IncludedForms(boolean inflected, boolean numbers, boolean requested, boolean sounding) {

  static final IncludedForms TYPED = new IncludedForms(false, false, false, false);
  static final IncludedForms INFLECTED = new IncludedForms(true, false, false, false);
}
