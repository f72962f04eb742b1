package hark.lucene.match;

import hark.language.Words;
import hark.lucene.expand.TermExpansion;
import hark.lucene.schema.TimelineCache;
import hark.lucene.schema.TranscriptDocument;
import hark.query.Filter;
import hark.transcript.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The filters of a query at work in one leaf, called in order of documents. Used by one thread. */
public final class TranscriptFilter {

  @FunctionalInterface
  private interface Test {
    boolean accepts(int document) throws IOException;
  }

  private final LeafReader leaf;
  private final TimelineCache timelines;
  private final List<Test> tests = new ArrayList<>();
  private final List<FixedBitSet> speakers = new ArrayList<>();
  private final SpanList kept = new SpanList();

  public TranscriptFilter(LeafReader leaf, List<Filter> filters) throws IOException {
    this.leaf = leaf;
    this.timelines = new TimelineCache(leaf);
    for (var filter : filters) {
      tests.add(test(filter));
    }
  }

  /** Checks whether a transcript passes the filters. */
  public boolean accepts(int document) throws IOException {
    for (var test : tests) {
      if (!test.accepts(document)) {
        return false;
      }
    }
    return true;
  }

  private Test test(Filter filter) throws IOException {
    return switch (filter) {
      case Filter.TitleFilter title -> title(title);
      case Filter.VideoFilter video -> video(video);
      case Filter.AmongFilter among -> among(among);
      case Filter.SpeakerFilter speaker -> speaker(speaker.name());
      case Filter.LanguageFilter language ->
          value(TranscriptDocument.LANGUAGE, tag -> isOfLanguage(tag, language.tag()));
      case Filter.SourceFilter source ->
          value(TranscriptDocument.SOURCE, source.name()::equalsIgnoreCase);
      case Filter.ChannelFilter channel -> channel(words(channel.name()));
      case Filter.TrackKindFilter track ->
          value(TranscriptDocument.KIND, track.kind().name()::equals);
      case Filter.TrackFilter one -> track(one.track());
      case Filter.Before before ->
          number(TranscriptDocument.DAY, Long.MIN_VALUE, before.day().toEpochDay() - 1);
      case Filter.After after ->
          number(TranscriptDocument.DAY, after.day().toEpochDay(), Long.MAX_VALUE);
      case Filter.Longer longer ->
          number(TranscriptDocument.DURATION, longer.length().toMillis(), Long.MAX_VALUE);
      case Filter.Shorter shorter ->
          number(TranscriptDocument.DURATION, Long.MIN_VALUE, shorter.length().toMillis() - 1);
    };
  }

  private Test title(Filter.TitleFilter title) throws IOException {
    var matcher =
        new QueryTranslator(leaf, TranscriptDocument.TITLE, TermExpansion.none())
            .matcher(title.words());
    if (matcher.isEmpty()) {
      return document -> false;
    }
    var titles = new LockstepMatcher(matcher.get());
    return document -> !titles.match(document).isEmpty();
  }

  private Test video(Filter.VideoFilter video) throws IOException {
    var postings =
        leaf.postings(new Term(TranscriptDocument.VIDEO, video.id().value()), PostingsEnum.NONE);
    return postings == null ? document -> false : document -> isAt(postings, document);
  }

  private Test among(Filter.AmongFilter among) throws IOException {
    var accepted = new FixedBitSet(leaf.maxDoc());
    for (var video : among.videos()) {
      var postings =
          leaf.postings(new Term(TranscriptDocument.VIDEO, video.value()), PostingsEnum.NONE);
      if (postings != null) {
        accepted.or(postings);
      }
    }
    return accepted::get;
  }

  private static boolean isAt(DocIdSetIterator documents, int document) throws IOException {
    int at = documents.docID();
    return (at < document ? documents.advance(document) : at) == document;
  }

  private Test value(String field, Predicate<String> wanted) throws IOException {
    var values = DocValues.getSorted(leaf, field);
    var accepted = ordinals(values, wanted);
    return document -> values.advanceExact(document) && accepted.get(values.ordValue());
  }

  /**
   * Checks whether a tag is within a language: {@code zh-Hant-TW} is within {@code zh} and {@code
   * zh-Hant}, not the other way round.
   */
  public static boolean isOfLanguage(String tag, String wanted) {
    var lower = tag.toLowerCase(Locale.ROOT);
    var start = wanted.toLowerCase(Locale.ROOT);
    return lower.equals(start) || lower.startsWith(start + "-");
  }

  private Test number(String field, long least, long most) throws IOException {
    var values = DocValues.getNumeric(leaf, field);
    return document ->
        values.advanceExact(document) && values.longValue() >= least && values.longValue() <= most;
  }

  private Test track(Track track) throws IOException {
    var language = value(TranscriptDocument.LANGUAGE, track.language()::equals);
    var kind = value(TranscriptDocument.KIND, track.kind().name()::equals);
    return document -> language.accepts(document) && kind.accepts(document);
  }

  private Test channel(String wanted) throws IOException {
    return value(TranscriptDocument.CHANNEL, name -> words(name).equals(wanted));
  }

  private Test speaker(String name) throws IOException {
    var wanted = words(name);
    speakers.add(
        ordinals(
            DocValues.getSorted(leaf, TranscriptDocument.SPEAKER),
            other -> words(other).equals(wanted)));
    var names = DocValues.getSortedSet(leaf, TranscriptDocument.SPEAKERS);
    var accepted = new FixedBitSet((int) Math.max(1, names.getValueCount()));
    for (long i = 0; i < names.getValueCount(); i++) {
      if (words(names.lookupOrd(i).utf8ToString()).equals(wanted)) {
        accepted.set((int) i);
      }
    }
    return document -> {
      boolean speaks = false;
      if (names.advanceExact(document)) {
        for (int i = 0; i < names.docValueCount(); i++) {
          speaks |= accepted.get((int) names.nextOrd());
        }
      }
      return speaks;
    };
  }

  private static FixedBitSet ordinals(SortedDocValues values, Predicate<String> wanted)
      throws IOException {
    var accepted = new FixedBitSet(Math.max(1, values.getValueCount()));
    for (int i = 0; i < values.getValueCount(); i++) {
      if (wanted.test(values.lookupOrd(i).utf8ToString())) {
        accepted.set(i);
      }
    }
    return accepted;
  }

  private static String words(String name) {
    return Words.of(name).stream().map(Words.Word::text).collect(Collectors.joining(" "));
  }

  /**
   * Returns the spans whose first word is said by the wanted speakers; all of them without a
   * speaker filter.
   */
  SpanList keep(int document, SpanList spans) throws IOException {
    if (speakers.isEmpty() || spans.isEmpty()) {
      return spans;
    }
    var timeline = timelines.of(document);
    var names = DocValues.getSorted(leaf, TranscriptDocument.SPEAKER);
    int first = document - timeline.segments();
    kept.clear();
    for (int i = 0; i < spans.size(); i++) {
      int segment = first + timeline.segmentAt(spans.start(i));
      if (names.advanceExact(segment) && isWanted(names.ordValue())) {
        kept.addFrom(spans, i);
      }
    }
    return kept;
  }

  private boolean isWanted(int speaker) {
    return speakers.stream().allMatch(accepted -> accepted.get(speaker));
  }
}
