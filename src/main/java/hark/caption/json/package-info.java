/**
 * The caption formats in JSON, one class for each, and what they share: lists of segments, units of
 * time, and words with times.
 */
package hark.caption.json;
