package hark.search;

import hark.query.Query;
import hark.query.Query.Phrase;
import hark.query.Query.Together;
import hark.query.Query.Word;
import hark.transcript.NaiveWords;
import hark.transcript.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The meaning of a query written down as plainly as it reads: every window of a transcript is
 * looked at.
 */
public final class NaiveSearch {

  /** Positions of words, both inclusive. */
  public record Span(int start, int end) {

    boolean holds(Span other) {
      return start <= other.start && other.end <= end;
    }
  }

  private final List<String> words;

  private NaiveSearch(List<String> words) {
    this.words = words;
  }

  public static List<Span> spans(Transcript transcript, Query query) {
    var words = new ArrayList<String>();
    transcript.segments().forEach(segment -> words.addAll(NaiveWords.of(segment.text())));
    return new NaiveSearch(words).spans(query);
  }

  private List<Span> spans(Query query) {
    return switch (query) {
      case Word word -> phrase(List.of(word));
      case Phrase phrase -> phrase(phrase.words());
      case Together together -> together(together);
    };
  }

  private List<Span> phrase(List<Word> phrase) {
    var said = phrase.stream().map(Word::text).toList();
    var spans = new ArrayList<Span>();
    for (int i = 0; i + said.size() <= words.size(); i++) {
      if (words.subList(i, i + said.size()).equals(said)) {
        spans.add(new Span(i, i + said.size() - 1));
      }
    }
    return spans;
  }

  private List<Span> together(Together together) {
    var parts = new LinkedHashMap<Query, Integer>();
    together.parts().forEach(part -> parts.merge(part, 1, Integer::sum));
    var all = new ArrayList<Span>();
    for (int start = 0; start < words.size(); start++) {
      for (int end = start; end < words.size(); end++) {
        var window = new Span(start, end);
        if (parts.entrySet().stream()
            .allMatch(part -> count(part.getKey(), window) >= part.getValue())) {
          all.add(window);
        }
      }
    }
    return all.stream()
        .filter(span -> all.stream().noneMatch(o -> !o.equals(span) && span.holds(o)))
        .filter(span -> span.end() - span.start() < together.within())
        .toList();
  }

  private long count(Query part, Span window) {
    return spans(part).stream().filter(window::holds).count();
  }
}
