/**
 * Where transcripts come from: the memories.ai service and the sample library. A source brings the
 * bytes as they came and what is known of the video; {@code caption} reads the bytes.
 */
package hark.source;
