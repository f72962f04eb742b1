package hark.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** The three-letter codes of languages that also have a two-letter code. */
final class LanguageCodes {

  /** The codes of ISO 639-2/B that differ from those of ISO 639-2/T. */
  private static final String BIBLIOGRAPHIC =
      """
      alb=sq arm=hy baq=eu bur=my chi=zh cze=cs dut=nl fre=fr geo=ka ger=de gre=el ice=is mac=mk
      mao=mi may=ms per=fa rum=ro slo=sk tib=bo wel=cy scc=sr scr=hr mol=ro
      """;

  /** Codes of single languages that usually go by the code of their group. */
  private static final String INDIVIDUAL = "cmn=zh arb=ar pes=fa swh=sw zsm=ms ekk=et lvs=lv";

  private static final Map<String, String> SHORT = shortCodes();

  private LanguageCodes() {}

  /** Returns the two-letter code if there is one; otherwise the text in lower case. */
  static String shortest(String code) {
    var lower = code.toLowerCase(Locale.ROOT);
    return SHORT.getOrDefault(lower, lower);
  }

  private static Map<String, String> shortCodes() {
    var codes = new HashMap<String, String>();
    for (var code : Locale.getISOLanguages()) {
      try {
        codes.put(Locale.of(code).getISO3Language(), Locale.of(code).getLanguage());
      } catch (MissingResourceException e) {
        // no three-letter code, so nothing to map
      }
    }
    for (var pair : (BIBLIOGRAPHIC + INDIVIDUAL).split("\\s+")) {
      codes.put(pair.substring(0, 3), pair.substring(4));
    }
    return Map.copyOf(codes);
  }
}
