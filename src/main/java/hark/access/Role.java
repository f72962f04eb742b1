package hark.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A set of permissions of a visitor; each role includes the ones before it. */
public enum Role {
  /** Nothing but what everyone may: sign in, change the language of the pages. */
  NONE,
  /** Search, read, listen and download transcripts. */
  READER,
  /** Also import, edit and delete. */
  EDITOR,
  /** Everything, also what concerns the whole installation. */
  ADMIN;

  /** Returns whether this role includes another one. */
  public boolean includes(Role needed) {
    return compareTo(needed) >= 0;
  }

  /** Returns the name in settings, commands and the API, such as {@code reader}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds the role of an account or a token; empty if there is none with this key. */
  public static Optional<Role> find(String key) {
    return Arrays.stream(values()).filter(role -> role != NONE && role.key().equals(key)).findAny();
  }
}
