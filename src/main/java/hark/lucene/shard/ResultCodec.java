package hark.lucene.shard;

import hark.search.Fragment;
import hark.search.Hit;
import hark.search.Moment;
import hark.search.MomentCount;
import hark.search.MomentPositions;
import hark.search.MomentPositions.MomentPosition;
import hark.search.MomentPositions.SegmentStop;
import hark.search.Snippet;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.search.TranscriptIndex.Totals;
import hark.search.VideoMoment;
import hark.search.request.Tier;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.WordTime;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The encoding of videos, transcripts, hits and moments. */
final class ResultCodec {

  private ResultCodec() {}

  static void write(ByteEncoder to, Track track) {
    to.text(track.language());
    to.constant(track.kind());
  }

  static Track readTrack(ByteDecoder from) {
    return new Track(from.text(), from.constant(TrackKind.class));
  }

  static void write(ByteEncoder to, Video video) {
    to.text(video.id().value());
    to.text(video.title());
    to.text(video.source());
    to.optional(video.duration(), (out, length) -> out.number(length.toMillis()));
    to.optional(video.recorded(), ResultCodec::write);
    to.optional(video.uploaded(), ResultCodec::write);
    to.optional(video.channel(), ByteEncoder::text);
    to.optional(video.media(), (out, media) -> out.text(media.toString()));
    to.truth(video.heardOnly());
  }

  static Video readVideo(ByteDecoder from) {
    return new Video(
        new VideoId(from.text()),
        from.text(),
        from.text(),
        from.optional(in -> Duration.ofMillis(in.number())),
        from.optional(ResultCodec::readDay),
        from.optional(ResultCodec::readDay),
        from.optional(ByteDecoder::text),
        from.optional(in -> URI.create(in.text())),
        from.truth());
  }

  private static void write(ByteEncoder to, LocalDate day) {
    to.number(day.toEpochDay());
  }

  private static LocalDate readDay(ByteDecoder from) {
    return LocalDate.ofEpochDay(from.number());
  }

  static void write(ByteEncoder to, IndexedTrack entry) {
    write(to, entry.video());
    write(to, entry.track());
    to.number(entry.segments());
    to.number(entry.words());
    to.text(entry.contentHash());
  }

  static IndexedTrack readEntry(ByteDecoder from) {
    return new IndexedTrack(
        readVideo(from), readTrack(from), from.integer(), from.number(), from.text());
  }

  static void write(ByteEncoder to, Totals totals) {
    to.number(totals.videos());
    to.number(totals.segments());
    to.number(totals.words());
  }

  static Totals readTotals(ByteDecoder from) {
    return new Totals(from.integer(), from.number(), from.number());
  }

  static void write(ByteEncoder to, Transcript transcript) {
    write(to, transcript.video());
    write(to, transcript.track());
    to.all(transcript.segments(), ResultCodec::write);
  }

  static Transcript readTranscript(ByteDecoder from) {
    return new Transcript(readVideo(from), readTrack(from), from.all(ResultCodec::readSegment));
  }

  private static void write(ByteEncoder to, Segment segment) {
    to.number(segment.ordinal());
    to.number(segment.startMillis());
    to.number(segment.endMillis() - segment.startMillis());
    to.text(segment.text());
    to.optional(segment.speaker(), ByteEncoder::text);
    to.all(
        segment.wordTimes(),
        (out, time) -> {
          out.number(time.startMillis() - segment.startMillis());
          out.number(time.endMillis() - time.startMillis());
        });
  }

  private static Segment readSegment(ByteDecoder from) {
    int ordinal = from.integer();
    long start = from.number();
    long end = start + from.number();
    return new Segment(
        ordinal,
        start,
        end,
        from.text(),
        from.optional(ByteDecoder::text),
        from.all(in -> readTime(in, start)));
  }

  private static WordTime readTime(ByteDecoder from, long segmentStart) {
    long start = segmentStart + from.number();
    return new WordTime(start, start + from.number());
  }

  static void write(ByteEncoder to, MomentCount count) {
    to.number(count.exact());
    to.number(count.inflected());
    to.number(count.number());
    to.number(count.sounds());
  }

  static MomentCount readCount(ByteDecoder from) {
    return new MomentCount(from.number(), from.number(), from.number(), from.number());
  }

  static void write(ByteEncoder to, Hit hit) {
    write(to, hit.video());
    write(to, hit.track());
    write(to, hit.count());
    to.all(hit.moments(), ResultCodec::write);
  }

  static Hit readHit(ByteDecoder from) {
    return new Hit(
        readVideo(from), readTrack(from), readCount(from), from.all(ResultCodec::readMoment));
  }

  static void write(ByteEncoder to, VideoMoment moment) {
    write(to, moment.video());
    write(to, moment.track());
    write(to, moment.moment());
  }

  static VideoMoment readVideoMoment(ByteDecoder from) {
    return new VideoMoment(readVideo(from), readTrack(from), readMoment(from));
  }

  private static void write(ByteEncoder to, Moment moment) {
    to.number(moment.startMillis());
    to.number(moment.endMillis() - moment.startMillis());
    to.number(moment.segment());
    to.number(moment.lastSegment());
    to.constant(moment.tier());
    write(to, moment.snippet());
    to.optional(moment.speaker(), ByteEncoder::text);
    to.optional(moment.track(), ResultCodec::write);
    to.truth(moment.shown());
  }

  private static Moment readMoment(ByteDecoder from) {
    long start = from.number();
    return new Moment(
        start,
        start + from.number(),
        from.integer(),
        from.integer(),
        from.constant(Tier.class),
        readSnippet(from),
        from.optional(ByteDecoder::text),
        from.optional(ResultCodec::readTrack),
        from.truth());
  }

  static void write(ByteEncoder to, Snippet snippet) {
    write(to, snippet.fragments());
  }

  static Snippet readSnippet(ByteDecoder from) {
    return new Snippet(readFragments(from));
  }

  private static void write(ByteEncoder to, List<Fragment> fragments) {
    to.all(
        fragments,
        (out, fragment) -> {
          out.text(fragment.text());
          out.truth(fragment.marked());
        });
  }

  private static List<Fragment> readFragments(ByteDecoder from) {
    return from.all(in -> new Fragment(in.text(), in.truth()));
  }

  static void write(ByteEncoder to, Map<Integer, List<Fragment>> marks) {
    to.all(marks, (out, ordinal) -> out.number(ordinal), ResultCodec::write);
  }

  static Map<Integer, List<Fragment>> readMarks(ByteDecoder from) {
    return from.all(ByteDecoder::integer, ResultCodec::readFragments);
  }

  /** Writes positions without a hint, which only the parser of a query gives. */
  static void write(ByteEncoder to, MomentPositions positions) {
    write(to, positions.count());
    to.all(
        positions.stops(),
        (out, stop) -> {
          out.number(stop.segment());
          out.number(stop.startMillis());
        });
    to.all(positions.places(), ResultCodec::write);
    write(to, positions.marks());
    to.number(positions.endMillis());
  }

  static MomentPositions readPositions(ByteDecoder from) {
    return new MomentPositions(
        readCount(from),
        from.all(in -> new SegmentStop(in.integer(), in.number())),
        from.all(ResultCodec::readPosition),
        readMarks(from),
        from.number(),
        Optional.empty());
  }

  private static void write(ByteEncoder to, MomentPosition position) {
    to.number(position.startMillis());
    to.number(position.endMillis());
    to.number(position.segment());
    to.number(position.from());
    to.number(position.lastSegment());
    to.number(position.to());
    to.constant(position.tier());
  }

  private static MomentPosition readPosition(ByteDecoder from) {
    return new MomentPosition(
        from.number(),
        from.number(),
        from.integer(),
        from.integer(),
        from.integer(),
        from.integer(),
        from.constant(Tier.class));
  }
}
