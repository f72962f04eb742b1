package hark.caption.read;

import hark.caption.ParsedCaptions.DeclaredFacts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The facts of the recording in a text or Markdown file before the first word: front matter between
 * two lines {@code ---}, a heading that is the title, one that is a date. Used by one thread.
 */
public final class TextHead {

  private static final String FENCE = "---";

  private DeclaredFacts declared = DeclaredFacts.NOTHING;
  private boolean isBegun;
  private boolean isFrontMatter;

  public DeclaredFacts declared() {
    return declared;
  }

  /**
   * Reads a line that is before the first word.
   *
   * @return whether it belongs to the head: a heading, or part of the front matter
   */
  public boolean take(String line) {
    var stripped = line.strip();
    if (isFrontMatter && isMember(line)) {
      isFrontMatter = !stripped.equals(FENCE);
      takeMember(stripped);
      return true;
    }
    isFrontMatter = false;
    if (!isBegun && stripped.equals(FENCE)) {
      isBegun = true;
      isFrontMatter = true;
      return true;
    }
    isBegun |= !stripped.isEmpty();
    if (stripped.startsWith("#")) {
      takeHeading(MarkdownText.plain(withoutHashes(stripped)).strip());
      return true;
    }
    return false;
  }

  /**
   * Returns whether a line is a name and a value, an element of a list, or the fence that ends
   * them.
   */
  private static boolean isMember(String line) {
    return line.isBlank() || line.indexOf(':') > 0 || line.startsWith("-") || line.startsWith(" ");
  }

  private static String withoutHashes(String heading) {
    int i = 0;
    while (i < heading.length() && heading.charAt(i) == '#') {
      i++;
    }
    return heading.substring(i);
  }

  private void takeMember(String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      return;
    }
    var value = Optional.of(unquoted(line.substring(colon + 1).strip()));
    switch (line.substring(0, colon)) {
      case "title" -> declared = declared.withTitle(value);
      case "date" -> declared = declared.withRecorded(value.flatMap(JsonFile::day));
      case "lang", "language" -> declared = declared.withLanguage(value);
      default -> {
        // tags, authors and the like
      }
    }
  }

  private static String unquoted(String value) {
    boolean isQuoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }

  private void takeHeading(String heading) {
    Optional<LocalDate> day = heading.length() == 10 ? JsonFile.day(heading) : Optional.empty();
    if (day.isPresent()) {
      declared = declared.withRecorded(declared.recorded().or(() -> day));
    } else {
      declared = declared.withTitle(declared.title().or(() -> Optional.of(heading)));
    }
  }
}
