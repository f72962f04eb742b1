/** Completions of a partial query from the words, names and titles of the index. */
package hark.lucene.suggest;
