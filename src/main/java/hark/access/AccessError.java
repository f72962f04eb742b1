package hark.access;

import hark.message.MessageKind;

/** The reasons why a change of accounts or tokens is refused. */
public enum AccessError implements MessageKind {
  /** Value: the most characters. */
  ACCOUNT_NAME,
  /** Value: the most characters. */
  TOKEN_NAME,
  /** Values: the fewest and the most characters. */
  PASSWORD_LENGTH,
  ROLE,
  ACCOUNT_EXISTS,
  TOKEN_EXISTS,
  NO_SUCH_ACCOUNT,
  NO_SUCH_TOKEN,
  LAST_ADMIN,
  WRONG_PASSWORD,
  /** Value: the most accounts or tokens. */
  TOO_MANY,
  /** Value: the format of the list. */
  NEWER_FORMAT
}
