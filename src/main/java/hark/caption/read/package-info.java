/**
 * Tools that several caption formats share: encodings, lines, clock times, tags, speakers and JSON.
 */
package hark.caption.read;
