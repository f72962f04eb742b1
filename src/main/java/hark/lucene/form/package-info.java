/**
 * The forms of words: accents, endings, elided articles, and the language a transcript is in. Knows
 * no index; what it says of two words holds whichever library they stand in.
 */
package hark.lucene.form;
