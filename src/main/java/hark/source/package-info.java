/**
 * Sources of transcripts. A source provides unchanged bytes and the details of a video; {@code
 * caption} parses the bytes.
 */
package hark.source;
