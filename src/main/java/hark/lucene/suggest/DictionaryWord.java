package hark.lucene.suggest;

import org.apache.lucene.index.TermState;

/**
 * A word in the index.
 *
 * @param states the place of the word in the dictionary of each leaf; null where it is not said
 */
record DictionaryWord(String text, long times, TermState[] states) {

  SpokenDictionary.SaidWord said() {
    return new SpokenDictionary.SaidWord(text, times);
  }
}
