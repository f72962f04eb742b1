/**
 * Caption files: from their bytes to cues, and from segments back to bytes. A cue is a caption
 * file's own unit, as it is written there; {@code ingest} cleans cues into segments. Parsers refuse
 * with {@link hark.caption.CaptionSyntaxException} and with nothing else, whatever the bytes.
 */
package hark.caption;
