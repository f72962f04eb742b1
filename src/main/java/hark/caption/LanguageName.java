package hark.caption;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages as recognisers name them: OpenAI's service says {@code english}, others {@code en}. */
final class LanguageName {

  private static final Map<String, String> TAGS = tags();

  private LanguageName() {}

  /** The BCP 47 tag of a language called by its English name; any other text as it is. */
  static String tag(String written) {
    return TAGS.getOrDefault(written.strip().toLowerCase(Locale.ROOT), written);
  }

  private static Map<String, String> tags() {
    var tags = new HashMap<String, String>();
    for (var code : Locale.getISOLanguages()) {
      var name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
      if (!name.equals(code)) {
        tags.put(name.toLowerCase(Locale.ROOT), code);
      }
    }
    return Map.copyOf(tags);
  }
}
