package hark.lucene;

import hark.lucene.expand.TermExpansion;
import hark.lucene.match.FilteredMatcher;
import hark.lucene.match.PositionWindow;
import hark.lucene.match.SearchBudget;
import hark.lucene.match.SpanList;
import hark.lucene.match.SpanMatcher;
import hark.lucene.schema.LeafColumns;
import hark.lucene.schema.PlaybackTimes;
import hark.lucene.schema.SegmentTexts;
import hark.lucene.schema.TranscriptReader;
import hark.query.ParsedQuery;
import hark.search.Fragment;
import hark.search.Hit;
import hark.search.Moment;
import hark.search.MomentCount;
import hark.search.MomentPositions;
import hark.search.part.MomentPage.MomentRun;
import hark.search.request.MomentOrder;
import hark.transcript.TranscriptTimeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;

/**
 * A finder of a query's moments in single transcripts of one leaf, in order of documents, with
 * times and text. Used by one thread.
 */
final class MomentFinder {

  /** The steps that the text of one moment takes, about. */
  private static final int STEPS = 64;

  /** The most words before and after a moment that may be in the same sentence. */
  private static final int MOST_AROUND = 110;

  /** The most moments before those of a page whose excerpts may show some of them. */
  private static final int BEFORE = 8;

  private final LeafReader leaf;
  private final LeafColumns columns;
  private final ParsedQuery query;
  private final TermExpansion expansion;
  private final OptionalInt context;
  private Optional<SpanMatcher> matcher;
  private boolean isExhausted;
  private boolean isTooLarge;

  /**
   * @param context the number of segments shown on each side of a moment; empty for its sentence
   */
  MomentFinder(LeafReader leaf, ParsedQuery query, TermExpansion expansion, OptionalInt context)
      throws IOException {
    this.leaf = leaf;
    this.context = context;
    this.columns = new LeafColumns(leaf);
    this.query = query;
    this.expansion = expansion;
  }

  boolean isIn(LeafReader other) {
    return leaf == other;
  }

  /** Checks whether the thread's budget was used up, so that this finder finds no more. */
  boolean isExhausted() {
    return isExhausted;
  }

  /** Checks whether moments are missing because they would have needed too much memory. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  /**
   * Builds one hit, with the moments of the ranges, one range after the other; fewer of them once
   * the thread's budget is used up.
   *
   * @param place of a transcript of the leaf that satisfies the query
   */
  Hit hit(ScoredTranscript place, List<MomentRun> runs, MomentOrder order) throws IOException {
    var reader = new TranscriptReader(columns, place.document());
    if (query.words().isEmpty()) {
      return new Hit(reader.entry().video(), reader.entry().track(), MomentCount.NONE, List.of());
    }
    if (runs.stream().allMatch(run -> run.size() == 0)) { // only counted
      return new Hit(reader.entry().video(), reader.entry().track(), place.count(), List.of());
    }
    var list = new ArrayList<Moment>();
    try {
      addMoments(place.document(), runs, order, reader, list);
    } catch (SearchBudget.ExhaustedException e) {
      isExhausted = true;
      isTooLarge = e instanceof SearchBudget.MemoryException;
    }
    return new Hit(reader.entry().video(), reader.entry().track(), place.count(), list);
  }

  private void addMoments(
      int document,
      List<MomentRun> runs,
      MomentOrder order,
      TranscriptReader reader,
      List<Moment> list)
      throws IOException {
    var matched = find(document);
    var timeline = reader.timeline();
    var playback = new PlaybackTimes(reader, timeline);
    var shown = new ShownWords();
    for (var run : runs) {
      for (int i : MomentSelection.of(run.before(BEFORE), matched.spans(), order)) {
        moment(matched, i, playback, timeline, shown);
      }
      for (int i : MomentSelection.of(run, matched.spans(), order)) {
        list.add(moment(matched, i, playback, timeline, shown));
      }
    }
  }

  /** Marks the text of all segments with a match, in fragments, by ordinal. */
  Map<Integer, List<Fragment>> marks(int document) throws IOException {
    var reader = new TranscriptReader(columns, document);
    return marks(find(document), reader, 0, Integer.MAX_VALUE);
  }

  /** Finds the positions of moments, with details for those that begin in a range of segments. */
  MomentPositions places(int document, int first, int end) throws IOException {
    var matched = find(document);
    var reader = new TranscriptReader(columns, document);
    var timeline = reader.timeline();
    var playback = new PlaybackTimes(reader, timeline);
    var stops = new ArrayList<MomentPositions.SegmentStop>(matched.spans().size());
    var places = new ArrayList<MomentPositions.MomentPosition>();
    int segment = 0;
    for (int i = 0; i < matched.spans().size(); i++) {
      SearchBudget.spend(1);
      segment = timeline.segmentAt(matched.spans().start(i), segment);
      stops.add(new MomentPositions.SegmentStop(segment, timeline.startMillis(segment)));
      if (segment >= first && segment < end) {
        places.add(place(matched.spans(), i, playback, timeline));
      }
    }
    return new MomentPositions(
        matched.count(),
        stops,
        places,
        marks(matched, reader, first, end),
        timeline.endMillis(timeline.segments() - 1),
        Optional.empty());
  }

  private static MomentPositions.MomentPosition place(
      SpanList spans, int i, PlaybackTimes playback, TranscriptTimeline timeline)
      throws IOException {
    SearchBudget.spend(STEPS);
    int first = timeline.segmentAt(spans.start(i));
    int last = timeline.segmentAt(spans.end(i), first);
    long start = playback.startMillis(spans.start(i));
    return new MomentPositions.MomentPosition(
        start,
        Math.max(start, playback.endMillis(spans.end(i))),
        first,
        playback.texts().of(first).start(spans.start(i)),
        last,
        playback.texts().of(last).end(spans.end(i)),
        spans.tier(i));
  }

  private static Map<Integer, List<Fragment>> marks(
      Matched matched, TranscriptReader reader, int first, int end) throws IOException {
    var timeline = reader.timeline();
    var marks = new TreeMap<Integer, List<Fragment>>();
    if (first >= Math.min(end, timeline.segments())) {
      return marks;
    }
    int from = timeline.firstPosition(first);
    int to = end < timeline.segments() ? timeline.firstPosition(end) : Integer.MAX_VALUE;
    var positions = new PositionWindow(0);
    var spans = matched.spans(); // in order of their starts
    for (int i = 0; i < spans.size() && spans.start(i) < to; i++) {
      if (spans.end(i) >= from) {
        matched.addPositions(i, positions);
      }
    }
    var texts = new SegmentTexts(reader, timeline);
    int p = positions.next(from);
    while (p >= 0) {
      int ordinal = timeline.segmentAt(p);
      if (ordinal >= end) {
        break;
      }
      SearchBudget.spend(STEPS);
      var segment = texts.of(ordinal);
      marks.put(ordinal, SnippetBuilder.ofWholeSegments().add(segment, positions).whole());
      p = positions.next(segment.endPosition());
    }
    return marks;
  }

  private Moment moment(
      Matched matched, int i, PlaybackTimes playback, TranscriptTimeline timeline, ShownWords shown)
      throws IOException {
    SearchBudget.spend(STEPS);
    int first = timeline.segmentAt(matched.spans().start(i));
    int last = timeline.segmentAt(matched.spans().end(i));
    var positions = new PositionWindow(matched.spans().start(i));
    matched.addPositions(i, positions);
    var spans = matched.spans();
    boolean isShown = shown.has(positions, spans.end(i));
    var builder = snippet(positions, matched.around(i), first, last, playback.texts());
    var snippet = builder.snippet();
    if (!isShown) {
      builder.shownPositions().forEach(position -> shown.add(position, i));
    }
    long start = playback.startMillis(spans.start(i));
    long end = Math.max(start, playback.endMillis(spans.end(i)));
    return new Moment(start, end, first, last, spans.tier(i), snippet)
        .by(playback.texts().speaker(first))
        .shown(isShown);
  }

  /** The words that are marked in snippets, each with the last snippet that shows it. */
  private static final class ShownWords {

    private final Map<Integer, Integer> snippets = new HashMap<>();

    void add(int position, int snippet) {
      snippets.put(position, snippet);
    }

    /** Checks whether one snippet shows all positions of a moment. */
    boolean has(PositionWindow positions, int end) {
      int p = positions.next(0);
      var snippet = snippets.get(p);
      while (p >= 0 && p <= end && snippet != null) {
        if (!snippet.equals(snippets.get(p))) {
          return false;
        }
        p = positions.next(p + 1);
      }
      return snippet != null;
    }
  }

  private SnippetBuilder snippet(
      PositionWindow positions, PositionWindow all, int first, int last, SegmentTexts texts)
      throws IOException {
    var builder =
        context.isEmpty() ? SnippetBuilder.ofASentence() : SnippetBuilder.ofWholeSegments();
    int round = context.orElse(1);
    int to = Math.min(texts.segments() - 1, last + round);
    for (int segment = Math.max(0, first - round); segment <= to; segment++) {
      builder.addNeeded(texts.of(segment), positions, context.isEmpty() ? all : positions);
    }
    return builder;
  }

  private Matched find(int document) throws IOException {
    if (matcher == null) {
      matcher = FilteredMatcher.matcher(leaf, query, expansion);
    }
    if (matcher.isEmpty() || matcher.get().transcripts().advance(document) != document) {
      return new Matched(new SpanList(), List.of());
    }
    var spans = matcher.get().match();
    var marked = new ArrayList<SpanList>();
    if (!spans.isEmpty()) {
      matcher.get().marks(marked::add);
    }
    return new Matched(spans, marked);
  }

  /** The spans of the query in one transcript, and those of its words and phrases. */
  private record Matched(SpanList spans, List<SpanList> marked) {

    MomentCount count() {
      return spans.count();
    }

    /** Returns the positions to mark for a span and for those that may be in its sentence. */
    PositionWindow around(int i) {
      int from = spans.firstFrom(spans.start(i) - MOST_AROUND);
      var positions = new PositionWindow(spans.start(Math.min(from, i)));
      for (int j = from; j < spans.size() && spans.start(j) <= spans.end(i) + MOST_AROUND; j++) {
        addPositions(j, positions);
      }
      return positions;
    }

    /** Adds the positions to mark for one span: those of each word and phrase within it. */
    void addPositions(int i, PositionWindow positions) {
      for (var list : marked) {
        for (int j = list.firstFrom(spans.start(i));
            j < list.size() && list.start(j) <= spans.end(i);
            j++) {
          SearchBudget.spend(1);
          if (list.end(j) <= spans.end(i)) {
            positions.add(list.start(j), list.end(j));
          }
        }
      }
    }
  }
}
