package hark.language.number;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import hark.language.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways to say and to write a number in one language: those of ICU's rules for the language and
 * its regions, and those that its rules lack. Used by one thread at a time.
 */
final class NumberSpelling {

  /** The use of a number. */
  enum NumberKind {
    CARDINAL,
    ORDINAL
  }

  /** Regions that count in words of their own, such as septante. */
  private static final Map<String, List<String>> REGIONS =
      Map.of("fr", List.of("fr", "fr_BE", "fr_CH"), "pt", List.of("pt", "pt_PT"));

  /** Endings of ordinals in digits that ICU's rules lack. */
  private static final Map<String, List<String>> ORDINAL_ENDINGS =
      Map.of(
          "fr", List.of("e", "ème", "ième", "eme", "nd", "nde"), "nl", List.of("e", "de", "ste"));

  /** Words for one that are articles: nobody who types 1 looks for every a. */
  private static final Set<String> ARTICLES =
      Set.of(
          "un", "une", "una", "um", "uma", "een", "en", "ett", "ein", "eine", "einem", "einen",
          "einer", "eines", "et");

  /** The smallest ordinal that is found as digits in languages that write it like a cardinal. */
  private static final long SMALLEST_POINTED = 3;

  private static final int THOUSAND = 1_000;

  /** The tenths of a scale that are too many to be said with its name. */
  private static final int MOST_TENTHS = 10 * THOUSAND;

  private static final List<Long> SCALES =
      List.of(1_000L, 1_000_000L, 1_000_000_000L, 1_000_000_000_000L);

  /** One set of rules: for a kind of number, a gender, a case, a style. */
  private record RuleSet(RuleBasedNumberFormat format, String name, NumberKind kind) {

    String text(long value) {
      return format.format(value, name);
    }
  }

  private final String language;
  private final List<RuleSet> spelled = new ArrayList<>();
  private final List<RuleSet> inDigits = new ArrayList<>();

  /**
   * @param language an ISO 639 code that ICU has rules for
   */
  NumberSpelling(String language) {
    this.language = language;
    for (var region : REGIONS.getOrDefault(language, List.of(language))) {
      addSpelled(new ULocale(region));
    }
    var ordinals = new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.ORDINAL);
    for (var name : ordinals.getRuleSetNames()) {
      inDigits.add(new RuleSet(ordinals, name, NumberKind.ORDINAL));
    }
  }

  private void addSpelled(ULocale locale) {
    var format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    for (var name : format.getRuleSetNames()) {
      if (name.startsWith("%spellout-ordinal")) {
        spelled.add(new RuleSet(format, name, NumberKind.ORDINAL));
      } else if (isCardinal(name)) {
        spelled.add(new RuleSet(format, name, NumberKind.CARDINAL));
      }
    }
  }

  private static boolean isCardinal(String name) {
    return (name.startsWith("%spellout-cardinal") || name.startsWith("%spellout-numbering"))
        && !name.endsWith("-financial")
        && !name.endsWith("-days")
        && !name.endsWith("-latn");
  }

  /** Returns the texts of a number in each of its forms, by ICU's rules. */
  Set<String> texts(NumberKind kind, long value) {
    var texts = new LinkedHashSet<String>();
    for (var set : spelled) {
      if (set.kind() == kind) {
        add(set.text(value), texts);
      }
    }
    return texts;
  }

  private static void add(String text, Set<String> to) {
    if (text.codePoints().noneMatch(Character::isDigit)) { // where the rules end
      to.add(text);
    }
  }

  /** Returns all ways to say and to write a number, each as its words. */
  Set<List<String>> ways(NumberKind kind, long value) {
    var ways = new LinkedHashSet<List<String>>();
    var texts = texts(kind, value);
    if (kind == NumberKind.CARDINAL) {
      ways.addAll(DigitGroups.ways(value));
      addScaled(value, texts, ways);
      addFurther(value, texts);
      if (value == 1) {
        texts.removeAll(ARTICLES);
      }
    } else {
      addOrdinalDigits(value, ways);
    }
    texts.forEach(text -> ways.add(words(text)));
    ways.removeIf(NumberSpelling::isOneLetter);
    return ways;
  }

  /** Adds what is said besides ICU's rules. */
  private void addFurther(long value, Set<String> texts) {
    switch (language) {
      case "en" -> addEnglish(value, texts);
      case "de" -> addWithout("ein", List.of("einhundert", "eintausend"), texts);
      default -> {}
    }
  }

  private void addEnglish(long value, Set<String> texts) {
    for (var text : List.copyOf(texts)) {
      for (var scale : List.of("hundred", "thousand", "million", "billion")) {
        if (text.startsWith("one " + scale)) {
          texts.add("a" + text.substring("one".length()));
        }
      }
    }
    if (value > THOUSAND && value < 10 * THOUSAND && value / 100 % 10 != 0) {
      for (var hundreds : cardinals(value / 100)) {
        addHundreds(hundreds + " hundred", value % 100, texts);
      }
    }
    if (value > 2 * THOUSAND && value < 2 * THOUSAND + 10) {
      cardinals(value % 10).forEach(one -> texts.add("twenty oh " + one));
    }
  }

  private Set<String> cardinals(long value) {
    return texts(NumberKind.CARDINAL, value);
  }

  private void addHundreds(String hundreds, long rest, Set<String> texts) {
    if (rest == 0) {
      texts.add(hundreds);
      return;
    }
    for (var text : cardinals(rest)) {
      texts.add(hundreds + " " + text);
      texts.add(hundreds + " and " + text);
    }
  }

  private static void addWithout(String beginning, List<String> of, Set<String> texts) {
    for (var text : List.copyOf(texts)) {
      var plain = text.replace("\u00AD", "");
      if (of.stream().anyMatch(plain::startsWith)) {
        texts.add(plain.substring(beginning.length()));
      }
    }
  }

  /** Adds digits before a word for thousands, millions and so on: 2 million, 1.5 million. */
  private void addScaled(long value, Set<String> texts, Set<List<String>> ways) {
    for (long scale : SCALES) {
      long tenths = value / (scale / 10);
      boolean isWhole = tenths % 10 == 0;
      if (tenths < 10
          || tenths >= MOST_TENTHS
          || tenths * (scale / 10) != value
          || scale == THOUSAND && !isWhole) {
        continue;
      }
      var before = new ArrayList<>(List.of(Long.toString(tenths / 10)));
      if (!isWhole) {
        before.add(Long.toString(tenths % 10));
      }
      for (var name : scaleNames(isWhole ? texts : cardinals(2 * scale))) {
        var way = new ArrayList<>(before);
        way.add(name);
        ways.add(List.copyOf(way));
      }
    }
  }

  /** Returns the names of the scales that are said after digits. */
  Set<String> scaleNames() {
    var names = new LinkedHashSet<String>();
    for (long scale : SCALES) {
      names.addAll(scaleNames(cardinals(scale)));
      names.addAll(scaleNames(cardinals(2 * scale)));
    }
    return names;
  }

  /** Returns the last words of a multiple of a scale, where it is said in several words. */
  private static Set<String> scaleNames(Set<String> texts) {
    var names = new LinkedHashSet<String>();
    for (var text : texts) {
      var words = words(text);
      if (words.size() > 1 && text.indexOf(' ') > 0) {
        names.add(words.getLast());
      }
    }
    return names;
  }

  private void addOrdinalDigits(long value, Set<List<String>> ways) {
    var digits = Long.toString(value);
    for (var set : inDigits) {
      var text = set.text(value);
      var words = words(text);
      if (!words.equals(List.of(digits)) || text.endsWith(".") && value >= SMALLEST_POINTED) {
        ways.add(words);
      }
    }
    for (var ending : ORDINAL_ENDINGS.getOrDefault(language, List.of())) {
      ways.add(List.of(digits + ending));
    }
  }

  /** Checks for a single letter of a script without blanks, which is in many other words. */
  private static boolean isOneLetter(List<String> way) {
    return way.size() == 1
        && way.getFirst().codePointCount(0, way.getFirst().length()) == 1
        && Character.isIdeographic(way.getFirst().codePointAt(0));
  }

  static List<String> words(String text) {
    return Words.of(text).stream().map(Words.Word::text).toList();
  }

  /** Returns the languages that ICU has rules for, as ISO 639 codes. */
  static Set<String> languages() {
    var languages = new LinkedHashSet<String>();
    Arrays.stream(RuleBasedNumberFormat.getAvailableULocales())
        .map(ULocale::getLanguage)
        .forEach(languages::add);
    return languages;
  }
}
