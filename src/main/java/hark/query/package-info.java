/**
 * The query language: what a person types, as a tree. Knows no engine and nothing of how the words
 * were recorded.
 */
package hark.query;
