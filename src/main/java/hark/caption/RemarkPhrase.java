package hark.caption;

import hark.message.MessageKind;

/** The phrases around remarks on a file. */
public enum RemarkPhrase implements MessageKind {
  /** Value: the remark. */
  ALONE,
  /** Values: the remark, and its first example. */
  WITH_EXAMPLE,
  /** An example that is a line. Value: its number. */
  LINE,
  /** An example that is said again and again. Values: the time, the words, how often. */
  REPETITION,
  /** A remark on the encoding. Value: its name. */
  ENCODING,
  /** A remark on the last part of the file's name, which is not understood. Value: that part. */
  NAME_ENDING
}
