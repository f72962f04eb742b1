package hark.lucene;

import hark.lucene.match.PositionWindow;
import hark.lucene.schema.SegmentText;
import hark.search.Fragment;
import hark.search.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A builder of snippets: the text of neighbouring segments, cut into fragments by the positions of
 * matching words. Marks follow words, never patterns; adjacent matching words share a mark, also
 * across segments.
 */
final class SnippetBuilder {

  /** The number of characters of the sentence shown before and after the matching words. */
  private static final int SENTENCE = 110;

  /** The number of characters of whole segments shown before and after the matching words. */
  private static final int SEGMENTS = 1_000;

  /** The number of blanks that are skipped to find the end of a sentence before them. */
  private static final int BLANKS = 32;

  private static final String ENDS_SENTENCE = ".?!\u3002\uFF1F\uFF01\u061F\u0964\u2026";
  private static final String ELLIPSIS = "\u2026";

  private final StringBuilder text = new StringBuilder();

  /** A word to mark. */
  private record WordMark(int position, int start, int end) {

    private boolean isIn(int from, int to) {
      return start >= from && end <= to;
    }
  }

  private final List<WordMark> marks = new ArrayList<>();

  /** The range of the text from the first to the last word of the moment; empty at first. */
  private int momentFrom = -1;

  private int momentTo = -1;

  /** The range of the text that is shown. */
  private int shownFrom;

  private int shownTo;

  /** The most characters shown before and after the matching words. */
  private final int most;

  /**
   * The number of characters of a segment to examine before and after them: enough to see whether
   * there are more.
   */
  private final int enough;

  private final boolean wholeSegments;

  private SnippetBuilder(int most, boolean wholeSegments) {
    this.most = most;
    this.enough = 2 * most;
    this.wholeSegments = wholeSegments;
  }

  /** Creates a builder for the sentence around the match, shortened to a readable length. */
  static SnippetBuilder ofASentence() {
    return new SnippetBuilder(SENTENCE, false);
  }

  /** Creates a builder for all of the segments, shortened to a readable length. */
  static SnippetBuilder ofWholeSegments() {
    return new SnippetBuilder(SEGMENTS, true);
  }

  /** Adds a whole segment, with its matching words marked. */
  SnippetBuilder add(SegmentText segment, PositionWindow matches) {
    return add(segment, matches, 0, segment.text().length());
  }

  /**
   * Adds as much of a segment as a snippet may need: the text around its matching words or, if it
   * has none, its end before the match or its beginning after it.
   *
   * @param matches of the moment
   * @param all also those of other moments, which are marked where they are shown
   */
  SnippetBuilder addNeeded(SegmentText segment, PositionWindow matches, PositionWindow all) {
    int length = segment.text().length();
    boolean before = momentFrom >= 0;
    boolean after = matches.next(segment.endPosition()) >= 0;
    int first = matches.next(segment.firstPosition());
    if (first < 0 || first >= segment.endPosition()) {
      int from = before ? 0 : Math.max(0, length - enough);
      return add(segment, all, from, after ? length : Math.min(length, from + enough));
    }
    int from = before ? 0 : Math.max(0, segment.start(first) - enough);
    int to = after ? length : Math.min(length, segment.end(last(segment, matches)) + enough);
    int shift = text.length() + (text.isEmpty() ? 0 : 1) - from;
    momentFrom = before ? momentFrom : shift + segment.start(first);
    momentTo = shift + segment.end(last(segment, matches));
    return add(segment, all, from, to);
  }

  private static int last(SegmentText segment, PositionWindow matches) {
    int last = matches.next(segment.firstPosition());
    for (int p = last; p >= 0 && p < segment.endPosition(); p = matches.next(p + 1)) {
      last = p;
    }
    return last;
  }

  private SnippetBuilder add(SegmentText segment, PositionWindow matches, int from, int to) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    int shift = text.length() - from;
    text.append(segment.text(), from, to);
    for (int p = matches.next(segment.firstPosition());
        p >= 0 && p < segment.endPosition();
        p = matches.next(p + 1)) {
      var mark = new WordMark(p, shift + segment.start(p), shift + segment.end(p));
      if (mark.isIn(0, text.length()) && mark.start() >= text.length() - (to - from)) {
        marks.add(mark);
      }
    }
    return this;
  }

  /** Returns the positions of the marked words that are shown, once there is a snippet. */
  IntStream shownPositions() {
    return marks.stream()
        .filter(mark -> mark.isIn(shownFrom, shownTo))
        .mapToInt(WordMark::position);
  }

  /** Returns the whole text, in fragments. */
  List<Fragment> whole() {
    return fragments(0, text.length());
  }

  /** Returns the part of the text that is to be shown. */
  Snippet snippet() {
    if (momentFrom < 0) {
      return new Snippet(fragments(0, Math.min(text.length(), enough)));
    }
    int from = sentenceStart(momentFrom);
    int to = sentenceEnd(momentTo);
    shownFrom = from;
    shownTo = to;
    var fragments = new ArrayList<>(fragments(from, to));
    if (from > 0 && !endsSentenceBefore(from)) {
      fragments.addFirst(new Fragment(ELLIPSIS, false));
    }
    if (to < text.length() && !endsSentenceBefore(to)) {
      fragments.addLast(new Fragment(ELLIPSIS, false));
    }
    return new Snippet(fragments);
  }

  private List<Fragment> fragments(int from, int to) {
    var fragments = new ArrayList<Fragment>();
    int at = from;
    var shown = marks.stream().filter(mark -> mark.isIn(from, to)).toList();
    for (int i = 0; i < shown.size(); ) {
      int last = i;
      while (last + 1 < shown.size()
          && shown.get(last + 1).position() == shown.get(last).position() + 1) {
        last++;
      }
      addFragment(fragments, at, shown.get(i).start(), false);
      addFragment(fragments, shown.get(i).start(), shown.get(last).end(), true);
      at = shown.get(last).end();
      i = last + 1;
    }
    addFragment(fragments, at, to, false);
    return fragments;
  }

  private void addFragment(List<Fragment> fragments, int from, int to, boolean marked) {
    if (from < to) {
      fragments.add(new Fragment(text.substring(from, to), marked));
    }
  }

  private int sentenceStart(int matches) {
    int earliest = Math.max(0, matches - most);
    for (int i = matches; !wholeSegments && i > earliest; i--) {
      if (endsSentenceBefore(i) && !isBlank(i)) {
        return i;
      }
    }
    return earliest == 0 ? 0 : nextWordStart(earliest, matches);
  }

  private int sentenceEnd(int matches) {
    int latest = Math.min(text.length(), matches + most);
    for (int i = matches + 1; !wholeSegments && i <= latest; i++) {
      if (endsSentenceBefore(i) && (i == text.length() || isBlank(i) || isWideStop(i - 1))) {
        return i;
      }
    }
    return latest == text.length() ? latest : previousWordEnd(latest, matches);
  }

  /** Checks whether a sentence ends before an offset, ignoring blanks. */
  private boolean endsSentenceBefore(int at) {
    int before = at - 1;
    boolean blank = false;
    while (before >= 0 && before > at - BLANKS && isBlank(before)) {
      before--;
      blank = true;
    }
    if (before < 0 || ENDS_SENTENCE.indexOf(text.charAt(before)) < 0) {
      return false;
    }
    return blank || at == text.length() || isBlank(at) || isWideStop(before);
  }

  /** Checks for a full stop of a script that puts no blank after it. */
  private boolean isWideStop(int at) {
    return text.charAt(at) >= 0x3000;
  }

  private int nextWordStart(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (isBlank(i - 1) && !isBlank(i)) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }

  private int previousWordEnd(int to, int limit) {
    for (int i = to; i > limit; i--) {
      if (isBlank(i) && !isBlank(i - 1)) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
  }

  private boolean isBlank(int at) {
    return at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at));
  }
}
