package hark.query;

import hark.query.Query.AllWithin;
import hark.query.Query.AnyWord;
import hark.query.Query.Distance;
import hark.query.Query.Fuzzy;
import hark.query.Query.Hyphenated;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Ordered;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.Slot;
import hark.query.Query.SoundAlike;
import hark.query.Query.StemmedWord;
import hark.query.Query.Tied;
import hark.query.Query.WithinTime;
import hark.query.Query.WithinWords;
import hark.query.Query.Without;
import hark.query.Query.Word;
import java.util.List;
import java.util.stream.Collectors;

/** The text form of a tree, for comparison: every group in parentheses. */
final class QueryText {

  private QueryText() {}

  static String of(ParsedQuery question) {
    var words = question.words().map(QueryText::of).orElse("");
    var filters =
        question.filters().stream().map(Object::toString).collect(Collectors.joining(" "));
    return (words + " " + filters).strip();
  }

  static String of(Query query) {
    return switch (query) {
      case Word word -> "\"" + word.text() + "\"";
      case StemmedWord word -> word.text();
      case SoundAlike word ->
          word.text()
              + "~~"
              + word.sounding().stream()
                  .map(text -> text.replace(' ', '-'))
                  .collect(Collectors.joining("~~"));
      case Hyphenated pair -> pair.first().text() + "-" + pair.second().text();
      case Tied tied -> quoted(tied.words());
      case Prefix prefix -> prefix.text() + "*";
      case Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
      case Phrase phrase -> quoted(phrase.slots());
      case Ordered ordered -> quoted(ordered.words()) + "~" + ordered.between();
      case AllWithin together -> group(together.parts(), " & ");
      case Or or -> group(or.parts(), " / ");
      case Near near ->
          "(" + of(near.left()) + " NEAR" + of(near.distance()) + of(near.right()) + ")";
      case NotNear near ->
          "(" + of(near.wanted()) + " NOT NEAR" + of(near.distance()) + of(near.unwanted()) + ")";
      case Without without -> "(" + of(without.wanted()) + " - " + of(without.unwanted()) + ")";
    };
  }

  private static String of(Distance distance) {
    return switch (distance) {
      case WithinWords within -> "/" + within.words() + " ";
      case WithinTime within -> "/" + within.millis() + "ms ";
    };
  }

  private static String quoted(List<? extends Slot> slots) {
    return slots.stream()
        .map(slot -> slot instanceof Word word ? word.text() : slot == AnyWord.ANY ? "*" : "?")
        .collect(Collectors.joining(" ", "\"", "\""));
  }

  private static String group(List<Query> parts, String between) {
    return parts.stream().map(QueryText::of).collect(Collectors.joining(between, "(", ")"));
  }
}
