package hark.caption;

import java.util.Map;

/**
 * Character references in WebVTT text: the named ones that the format lists, {@code quot} and
 * {@code apos}, and numeric ones as HTML reads them. Any other stays as it is written.
 */
final class VttEntities {

  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&",
          "lt", "<",
          "gt", ">",
          "nbsp", "\u00A0",
          "lrm", "\u200E",
          "rlm", "\u200F",
          "quot", "\"",
          "apos", "'");

  private static final int LONGEST = 10;
  private static final String REPLACEMENT = "\uFFFD";

  private VttEntities() {}

  static String decode(String text) {
    int ampersand = text.indexOf('&');
    if (ampersand < 0) {
      return text;
    }
    var decoded = new StringBuilder(text.length());
    int from = 0;
    while (ampersand >= 0) {
      decoded.append(text, from, ampersand);
      int semicolon = semicolon(text, ampersand);
      var value = semicolon < 0 ? null : value(text.substring(ampersand + 1, semicolon));
      decoded.append(value == null ? "&" : value);
      from = value == null ? ampersand + 1 : semicolon + 1;
      ampersand = text.indexOf('&', from);
    }
    return decoded.append(text, from, text.length()).toString();
  }

  /** Where the reference ends; -1 when it is longer than any. */
  private static int semicolon(String text, int ampersand) {
    int limit = Math.min(text.length(), ampersand + 2 + LONGEST);
    for (int i = ampersand + 1; i < limit; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static String value(String name) {
    if (!name.startsWith("#")) {
      return NAMED.get(name);
    }
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    var digits = name.substring(hexadecimal ? 2 : 1);
    int radix = hexadecimal ? 16 : 10;
    if (digits.isEmpty()
        || !digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0)) {
      return null;
    }
    return character(Long.parseLong(digits, radix));
  }

  private static String character(long codePoint) {
    return codePoint == 0
            || codePoint > Character.MAX_CODE_POINT
            || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
        ? REPLACEMENT
        : Character.toString((int) codePoint);
  }
}
