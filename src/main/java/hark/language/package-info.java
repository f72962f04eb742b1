/**
 * Knowledge of languages and scripts: stems, accents, elision, frequent words, tags and names of
 * languages, scripts without spaces, white space. Knows neither transcripts nor an index.
 */
package hark.language;
