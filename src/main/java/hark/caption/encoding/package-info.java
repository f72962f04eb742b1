/** Text from bytes: the detection of encodings, and their names. */
package hark.caption.encoding;
