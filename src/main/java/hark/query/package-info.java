/**
 * The query language: query text, parsed into a tree. Independent of the search engine and of the
 * form of transcripts.
 */
package hark.query;
