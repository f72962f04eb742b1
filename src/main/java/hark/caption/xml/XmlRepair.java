package hark.caption.xml;

import java.util.Set;

/**
 * A repair of frequent errors in XML caption files that are not well-formed: an ampersand that
 * begins no reference, and names of HTML's characters, which XML does not know.
 */
final class XmlRepair {

  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final int LONGEST = 12;

  private XmlRepair() {}

  static String mend(String content) {
    int ampersand = content.indexOf('&');
    if (ampersand < 0) {
      return content;
    }
    var mended = new StringBuilder(content.length() + 64);
    int from = 0;
    while (ampersand >= 0) {
      mended.append(content, from, ampersand);
      int semicolon =
          content.indexOf(';', ampersand, Math.min(content.length(), ampersand + LONGEST));
      from = semicolon < 0 ? ampersand + 1 : semicolon + 1;
      var written = content.substring(ampersand, from);
      mended.append(semicolon < 0 ? "&amp;" : mendReference(written));
      ampersand = content.indexOf('&', from);
    }
    return mended.append(content, from, content.length()).toString();
  }

  /** Returns the replacement of the text between an ampersand and a semicolon. */
  private static String mendReference(String written) {
    var name = written.substring(1, written.length() - 1);
    if (OF_XML.contains(name) || name.startsWith("#") && isAllowed(written)) {
      return written;
    }
    boolean isName = name.chars().allMatch(Character::isLetterOrDigit);
    var value = isName ? CharacterReferences.decode(written) : written;
    return value.equals(written) ? "&amp;" + mend(written.substring(1)) : value;
  }

  /**
   * Returns whether a reference is allowed: XML 1.0, section 2.2, knows no control characters, and
   * a reference to one is an error.
   */
  private static boolean isAllowed(String reference) {
    var value = CharacterReferences.decode(reference);
    int c = value.codePointAt(0);
    boolean isControl = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    return !value.equals(reference) && !isControl && c != 0xFFFE && c != 0xFFFF;
  }
}
