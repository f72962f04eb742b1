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
 * The schema. A transcript is one atomic block of documents: one for each segment, in order, and
 * then one for the whole transcript, whose field {@link #SPEECH} is the unbroken stream of its
 * words. A segment's document therefore is found by counting back from the transcript's, and both
 * leave the index together.
 */
public final class TranscriptDocument {

  /**
   * Changes whenever an index written before can no longer be read; such an index is built again.
   */
  public static final String SCHEMA = "6";

  /** On each document of the block: {@link #key}. */
  static final String KEY = "key";

  /** On the transcript: the video's ID. */
  public static final String VIDEO = "video";

  /** On the transcript: all its words at consecutive positions from 0. */
  public static final String SPEECH = "speech";

  /** On the transcript: which words it says for a stem, as {@link FormTerms} has it. */
  public static final String FORMS = "forms";

  /**
   * On the transcript: the language it is in, as an ISO 639 code, declared or guessed, or {@link
   * Track#UNKNOWN_LANGUAGE}.
   */
  public static final String SPOKEN = "spoken";

  /** On the transcript: number of segments. */
  public static final String SEGMENTS = "segments";

  /** On the transcript: number of words. */
  public static final String WORDS = "words";

  /**
   * On the transcript: positions of the segments' first words, as {@link FirstWordPositions} writes
   * them.
   */
  static final String FIRST_POSITIONS = "firstPositions";

  /** On the transcript: when the segments start and end, as {@link SegmentTimes} writes it. */
  static final String TIMES = "times";

  /**
   * On a segment: what was said, and by whom. As doc values and not as stored fields, which would
   * be smaller: a page of results shows a hundred segments from all over the index, and unpacking a
   * block of stored fields for each of them costs more than finding them.
   */
  public static final String TEXT = "text";

  public static final String SPEAKER = "speaker";

  /**
   * On a segment whose words have times: these, as {@link WordTimesField} writes them. On a
   * transcript with such a segment: 1.
   */
  static final String WORD_TIMES = "wordTimes";

  static final String TIMED = "timed";

  /** On the transcript: the words of the title, at positions. */
  public static final String TITLE = "title";

  /** On the transcript, to filter by: BCP 47 tag, kind of track and name of the source. */
  public static final String LANGUAGE = "language";

  public static final String KIND = "kind";
  public static final String SOURCE = "source";

  /**
   * On the transcript, to filter by: milliseconds, of the recording or else until the transcript
   * ends, which {@link #HEARD_ONLY} says then.
   */
  public static final String DURATION = "duration";

  private static final String HEARD_ONLY = "heardOnly";

  /** The day it was recorded, else uploaded. */
  public static final String DAY = "day";

  /** On the transcript, to filter by, where known: who published the video. */
  public static final String CHANNEL = "channel";

  /** On the transcript: the names of all who speak. */
  public static final String SPEAKERS = "speakers";

  private static final String RECORDED = "recorded";
  private static final String UPLOADED = "uploaded";
  private static final String MEDIA = "media";
  private static final String CONTENT_HASH = "contentHash";

  private static final FieldType SPEECH_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType FORMS_TYPE = type(IndexOptions.DOCS);

  private TranscriptDocument() {}

  /** What all documents of one transcript share, and no other. */
  public static Term key(VideoId video, Track track) {
    return new Term(KEY, video.value() + " " + track.key()); // an ID holds no blank
  }

  /**
   * The block, made document by document as it is drawn, so that a long transcript is never held
   * twice.
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
    var heard = transcript.heard();
    heard.duration().ifPresent(length -> number(document, DURATION, length.toMillis()));
    if (heard.heardOnly()) {
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

  /** Reads a transcript's document back. */
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
