package hark.web.shell;

import hark.message.MessageKind;

/** The problems with a parameter or member, in texts that continue its name. */
public enum ParameterError implements MessageKind {
  MISSING,
  EMPTY,
  /** Value: the most characters. */
  TOO_LONG,
  /** Value: the most elements. */
  TOO_MANY,
  /** Values: the least and the greatest number. */
  NO_WHOLE_NUMBER,
  /** Value: the valid values. */
  NOT_ONE_OF,
  NO_TIERS,
  NO_VIDEO_ID,
  NO_LANGUAGE,
  NO_LANGUAGE_TAG,
  NO_YEAR,
  /** Value: the most characters. */
  BLANK_OR_LONG,
  NO_MEDIA_ADDRESS;
}
