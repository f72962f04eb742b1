package hark.cluster;

import hark.cluster.SpokenWords.Place;
import hark.language.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Texts of queries of each kind, drawn from the words of a library. */
final class QueryTexts {

  private static final List<String> NUMBERS =
      List.of(
          "two thousand",
          "2,000",
          "1984",
          "twenty-first",
          "21st",
          "$500",
          "ten",
          "10",
          "3.5",
          "five million",
          "einundzwanzig",
          "99",
          "quatre-vingt",
          "dos mil",
          "100",
          "first");
  private static final List<String> TIED =
      List.of(
          "e-mail",
          "email",
          "state-of-the-art",
          "we've",
          "gonna",
          "can't",
          "l'homme",
          "d'une",
          "gray",
          "colour",
          "organise",
          "follow-up",
          "don't",
          "it's",
          "潮水",
          "open-source");
  private static final List<String> UNREADABLE =
      List.of("\"%s", "(%s", "%s OR", "%s NEAR/x it", "-%s", "%s)", "%s full:1", "%s lang:klingon");

  private final SpokenWords spoken;
  private final SplittableRandom random;

  QueryTexts(SpokenWords spoken, SplittableRandom random) {
    this.spoken = spoken;
    this.random = random;
  }

  /** Returns what draws a text of each kind, by the names of the kinds. */
  Map<String, Supplier<String>> kinds() {
    var kinds = new LinkedHashMap<String, Supplier<String>>();
    kinds.put("a word", () -> spoken.one(random));
    kinds.put("a frequent word", () -> spoken.run(random, 1).getFirst());
    kinds.put("several words", () -> several(2 + random.nextInt(3)));
    kinds.put("phrase", () -> quoted(spoken.run(random, 2 + random.nextInt(7))));
    kinds.put("phrase with *", this::gap);
    kinds.put("ordered", () -> quoted(spoken.meaningful(random, 2)) + "~" + random.nextInt(13));
    kinds.put("prefix", () -> begun(spoken.one(random)) + "*");
    kinds.put("fuzzy", () -> misspelt(spoken.one(random)) + "~");
    kinds.put("NEAR in words", () -> pair("NEAR/" + random.nextInt(20)));
    kinds.put("NEAR in seconds", () -> pair("NEAR/" + random.nextInt(30) + "s"));
    kinds.put("NOT NEAR", () -> pair("NOT NEAR/" + random.nextInt(30) + seconds()));
    kinds.put("OR, groups", this::groups);
    kinds.put("without", () -> "%s -%s".formatted(spoken.one(random), spoken.one(random)));
    kinds.put("numbers", () -> among(NUMBERS) + (random.nextBoolean() ? "" : " " + oneWord()));
    kinds.put(
        "tied words, forms", () -> among(TIED) + (random.nextBoolean() ? "" : " " + oneWord()));
    kinds.put("title", this::title);
    kinds.put("speaker", this::speaker);
    kinds.put("other filters", this::filters);
    kinds.put("what cannot be read", () -> among(UNREADABLE).formatted(oneWord()));
    return kinds;
  }

  private String oneWord() {
    return spoken.one(random);
  }

  private String several(int words) {
    return String.join(" ", spoken.meaningful(random, words));
  }

  private static String quoted(List<String> words) {
    return "\"" + String.join(" ", words) + "\"";
  }

  private String gap() {
    var words = new ArrayList<>(spoken.run(random, 3 + random.nextInt(4)));
    words.set(1 + random.nextInt(words.size() - 2), "*");
    return quoted(words);
  }

  private String pair(String operator) {
    var words = spoken.meaningful(random, 2);
    return words.get(0) + " " + operator + " " + words.get(1);
  }

  private String seconds() {
    return random.nextBoolean() ? "s" : "";
  }

  private String groups() {
    var words = spoken.meaningful(random, 4);
    return switch (random.nextInt(4)) {
      case 0 -> "%s OR %s".formatted(words.get(0), words.get(1));
      case 1 -> "(%s OR %s) %s".formatted(words.get(0), words.get(1), words.get(2));
      case 2 -> "(%s OR %s*) NEAR/9 (%s OR %s)".formatted(words.toArray());
      default -> "\"%s\" (%s OR \"%s %s\")".formatted(words.toArray());
    };
  }

  private String title() {
    var words = Words.of(spoken.place(random).transcript().video().title());
    var word = words.isEmpty() ? "the" : words.get(random.nextInt(words.size())).text();
    return (random.nextInt(4) == 0 ? "" : oneWord() + " ") + "title:" + word;
  }

  private String speaker() {
    for (int i = 0; i < 2_000; i++) {
      var segment = spoken.place(random).segment();
      if (segment.speaker().filter(name -> !name.contains("\"")).isPresent()) {
        var words = SpokenWords.words(segment).toList();
        var word = words.isEmpty() ? "the" : words.get(random.nextInt(words.size()));
        return "%s speaker:\"%s\"".formatted(word, segment.speaker().get());
      }
    }
    return oneWord() + " speaker:nobody";
  }

  private String filters() {
    var place = spoken.place(random);
    return (random.nextInt(6) == 0 ? "" : oneWord() + " ") + filter(place);
  }

  private String filter(Place place) {
    var video = place.transcript().video();
    return switch (random.nextInt(9)) {
      case 0 -> "lang:" + place.transcript().track().language();
      case 1 -> "source:" + video.source();
      case 2 -> "channel:\"" + video.channel().orElse("Channel Z") + "\"";
      case 3 -> "track:" + (random.nextBoolean() ? "human" : "auto");
      case 4 -> "before:" + (2016 + random.nextInt(9));
      case 5 -> "after:" + (2016 + random.nextInt(9)) + "-0" + (1 + random.nextInt(9));
      case 6 -> "longer:" + (1 + random.nextInt(120)) + "m";
      case 7 -> "shorter:" + (1 + random.nextInt(120)) + "m";
      default -> "video:\"" + video.id().value() + "\"";
    };
  }

  String begun(String word) {
    return word.substring(0, Math.min(word.length() - 1, 3 + random.nextInt(3)));
  }

  /** Leaves out, doubles or replaces a letter. */
  String misspelt(String word) {
    int at = 1 + random.nextInt(word.length() - 1);
    var before = word.substring(0, at);
    return switch (random.nextInt(3)) {
      case 0 -> before + word.substring(at + 1);
      case 1 -> before + word.charAt(at) + word.substring(at);
      default -> before + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
    };
  }

  private <T> T among(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
