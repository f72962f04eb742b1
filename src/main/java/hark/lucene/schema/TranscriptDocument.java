package hark.lucene.schema;

import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * The schema of the index. A transcript is one atomic block of documents: one for each segment, in
 * order, and then one for the whole transcript.
 *
 * <pre>
 *   document    t - n       t - n + 1           t - 1        t
 *            +-----------+-----------+-----+-------------+--------------------------+
 *            | segment 0 | segment 1 | ... | segment n-1 | transcript               |
 *            +-----------+-----------+-----+-------------+--------------------------+
 *   fields   | key       | key       |     | key         | key                      |
 *            | text      | text      |     | text        | speech: all its words,   |
 *            | speaker   | speaker   |     | speaker     |   at positions 0, 1, ... |
 *            | wordTimes | wordTimes |     | wordTimes   | forms, title             |
 *            |           |           |     |             | firstPositions, times    |
 *            |           |           |     |             | segments = n, words      |
 *            |           |           |     |             | video, language, kind,   |
 *            |           |           |     |             |   source, day, ...       |
 *            +-----------+-----------+-----+-------------+--------------------------+
 * </pre>
 *
 * <p>Only the transcript's document is searched; {@link #SPEECH} is the unbroken stream of its
 * words. The document of segment i is t - n + i, counted back from the transcript's document t. All
 * documents of a block have the same {@link #KEY}, and are replaced and deleted together.
 */
public final class TranscriptDocument {

  /**
   * The version of the schema. Increased when older indexes can no longer be read; they are then
   * rebuilt.
   */
  public static final String SCHEMA = "7";

  /** Each document of the block: {@link #key}. */
  static final String KEY = "key";

  /** The transcript: the video's ID. */
  public static final String VIDEO = "video";

  /** The transcript: all its words at consecutive positions from 0. */
  public static final String SPEECH = "speech";

  /** The transcript: the words that it says for each stem, see {@link FormTerms}. */
  public static final String FORMS = "forms";

  /**
   * The transcript: its language as an ISO 639 code, declared or guessed, or {@link
   * Track#UNKNOWN_LANGUAGE}.
   */
  public static final String SPOKEN = "spoken";

  /** The transcript: the number of segments. */
  public static final String SEGMENTS = "segments";

  /** The transcript: the number of words. */
  public static final String WORDS = "words";

  /**
   * The transcript: positions of the segments' first words, encoded by {@link FirstWordPositions}.
   */
  static final String FIRST_POSITIONS = "firstPositions";

  /** The transcript: start and end times of the segments, encoded by {@link SegmentTimes}. */
  static final String TIMES = "times";

  /**
   * A segment: its text and its speaker. As doc values and not as stored fields, which would be
   * smaller: a page of results shows a hundred segments from all over the index, and decompressing
   * a block of stored fields for each of them costs more than finding them.
   */
  public static final String TEXT = "text";

  public static final String SPEAKER = "speaker";

  /**
   * A segment with word times: these, encoded by {@link WordTimesField}. A transcript with such a
   * segment has {@link #TIMED} with the value 1.
   */
  static final String WORD_TIMES = "wordTimes";

  static final String TIMED = "timed";

  /** The transcript: the words of the title, at positions. */
  public static final String TITLE = "title";

  /** The transcript, for filters: BCP 47 tag, kind of track and name of the source. */
  public static final String LANGUAGE = "language";

  public static final String KIND = "kind";
  public static final String SOURCE = "source";

  /**
   * The transcript, for filters: the length of the recording in milliseconds, or the end of the
   * transcript, as {@link #HEARD_ONLY} marks then.
   */
  public static final String DURATION = "duration";

  private static final String HEARD_ONLY = "heardOnly";

  /** The transcript, for filters: the day of the recording, otherwise of the upload. */
  public static final String DAY = "day";

  /** The transcript, for filters: the publisher of the video, if known. */
  public static final String CHANNEL = "channel";

  /** The transcript: the names of all speakers. */
  public static final String SPEAKERS = "speakers";

  private static final String RECORDED = "recorded";
  private static final String UPLOADED = "uploaded";
  private static final String MEDIA = "media";
  private static final String CONTENT_HASH = "contentHash";

  private static final FieldType SPEECH_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType FORMS_TYPE = type(IndexOptions.DOCS);

  private TranscriptDocument() {}

  /** Returns the term that exactly the documents of one transcript share. */
  public static Term key(VideoId video, Track track) {
    return new Term(KEY, video.value() + " " + track.key()); // an ID contains no blank
  }

  /** Checks whether a field is that of {@link #key}. */
  public static boolean isKey(String field) {
    return field.equals(KEY);
  }

  /**
   * Creates the documents of a transcript one by one during the iteration, so that a long
   * transcript is never in memory twice.
   */
  public static Iterable<Document> block(Transcript transcript, FormTerms terms) {
    return () ->
        new Iterator<>() {
          private final Iterator<Segment> segments = transcript.segments().iterator();
          private boolean whole;

          @Override
          public boolean hasNext() {
            return !whole;
          }

          @Override
          public Document next() {
            if (segments.hasNext()) {
              return segment(transcript, segments.next());
            }
            whole = true;
            return transcript(transcript, terms);
          }
        };
  }

  private static Document segment(Transcript transcript, Segment segment) {
    var document = new Document();
    document.add(keyField(transcript));
    document.add(new BinaryDocValuesField(TEXT, new BytesRef(segment.text())));
    if (!segment.wordTimes().isEmpty()) {
      document.add(WordTimesField.of(WORD_TIMES, segment));
    }
    segment
        .speaker()
        .ifPresent(name -> document.add(new SortedDocValuesField(SPEAKER, new BytesRef(name))));
    return document;
  }

  private static Document transcript(Transcript transcript, FormTerms terms) {
    var video = transcript.video();
    var speech = TranscriptWords.of(transcript.segments());
    var positions = speech.firstPositions();
    var document = new Document();
    document.add(keyField(transcript));
    document.add(new StringField(VIDEO, video.id().value(), Field.Store.YES));
    document.add(new SortedDocValuesField(VIDEO, new BytesRef(video.id().value())));
    document.add(new Field(SPEECH, speech.stream(), SPEECH_TYPE));
    var language = SpokenLanguage.of(transcript.track(), speech.vocabulary());
    document.add(
        new Field(FORMS, new FormTermStream(speech.vocabulary(), language, terms), FORMS_TYPE));
    document.add(new SortedDocValuesField(SPOKEN, new BytesRef(language)));
    number(document, SEGMENTS, transcript.segments().size());
    number(document, WORDS, positions.words());
    document.add(positions.toField(FIRST_POSITIONS));
    document.add(SegmentTimes.toField(TIMES, transcript.segments()));
    if (transcript.segments().stream().anyMatch(s -> !s.wordTimes().isEmpty())) {
      document.add(new NumericDocValuesField(TIMED, 1));
    }
    var title = List.of(new Segment(0, 0, 0, video.title(), Optional.empty()));
    document.add(new Field(TITLE, TranscriptWords.of(title).stream(), SPEECH_TYPE));
    document.add(new StoredField(TITLE, video.title()));
    sorted(document, LANGUAGE, transcript.track().language());
    sorted(document, KIND, transcript.track().kind().name());
    sorted(document, SOURCE, video.source());
    transcript.segments().stream()
        .flatMap(segment -> segment.speaker().stream())
        .distinct()
        .forEach(name -> document.add(new SortedSetDocValuesField(SPEAKERS, new BytesRef(name))));
    document.add(new StoredField(CONTENT_HASH, transcript.contentHash()));
    var timedVideo = transcript.videoWithDuration();
    timedVideo.duration().ifPresent(length -> number(document, DURATION, length.toMillis()));
    if (timedVideo.heardOnly()) {
      document.add(new StoredField(HEARD_ONLY, 1));
    }
    video.day().ifPresent(day -> document.add(new NumericDocValuesField(DAY, day.toEpochDay())));
    video.recorded().ifPresent(day -> document.add(new StoredField(RECORDED, day.toEpochDay())));
    video.uploaded().ifPresent(day -> document.add(new StoredField(UPLOADED, day.toEpochDay())));
    video.channel().ifPresent(name -> sorted(document, CHANNEL, name));
    video.media().ifPresent(uri -> document.add(new StoredField(MEDIA, uri.toString())));
    return document;
  }

  private static Field keyField(Transcript transcript) {
    var key = key(transcript.video().id(), transcript.track());
    return new StringField(key.field(), key.bytes(), Field.Store.NO);
  }

  private static void number(Document document, String name, long value) {
    document.add(new NumericDocValuesField(name, value));
    document.add(new StoredField(name, value));
  }

  private static void sorted(Document document, String name, String value) {
    document.add(new SortedDocValuesField(name, new BytesRef(value)));
    document.add(new StoredField(name, value));
  }

  /** Reads the entry of a transcript from its document. */
  public static IndexedTrack entry(Document document) {
    return new IndexedTrack(
        video(document),
        track(document),
        document.getField(SEGMENTS).numericValue().intValue(),
        document.getField(WORDS).numericValue().longValue(),
        document.get(CONTENT_HASH));
  }

  private static Video video(Document document) {
    return new Video(
        new VideoId(document.get(VIDEO)),
        document.get(TITLE),
        document.get(SOURCE),
        Optional.ofNullable(document.getField(DURATION))
            .map(IndexableField::numericValue)
            .map(millis -> Duration.ofMillis(millis.longValue())),
        day(document, RECORDED),
        day(document, UPLOADED),
        Optional.ofNullable(document.get(CHANNEL)),
        Optional.ofNullable(document.get(MEDIA)).map(URI::create),
        document.getField(HEARD_ONLY) != null);
  }

  private static Optional<LocalDate> day(Document document, String name) {
    return Optional.ofNullable(document.getField(name))
        .map(IndexableField::numericValue)
        .map(days -> LocalDate.ofEpochDay(days.longValue()));
  }

  private static Track track(Document document) {
    return new Track(document.get(LANGUAGE), Track.TrackKind.valueOf(document.get(KIND)));
  }

  private static FieldType type(IndexOptions options) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
