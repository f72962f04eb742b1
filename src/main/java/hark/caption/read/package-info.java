/**
 * Tools that several caption formats share: encodings, lines, clock times, tags, speakers, JSON and
 * XML.
 */
package hark.caption.read;
