package hark.cluster;

import java.util.regex.Pattern;

/** Makes reasons of failures short and alike, so that they can be counted. */
final class Reasons {

  private static final Pattern NAMES = Pattern.compile("[0-9.:]*[0-9]|\\[[^\\]]*\\]|\\s+");
  private static final int LONGEST = 160;

  private Reasons() {}

  static String of(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    var plain = NAMES.matcher(text).replaceAll(" ").replaceAll(" +", " ").strip();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }
}
