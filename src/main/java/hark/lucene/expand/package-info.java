/**
 * The words and numbers of the index that a word of a query stands for: its inflected forms, its
 * spellings in one word or two, the ways to give a number, prefixes and fuzzy words.
 */
package hark.lucene.expand;
