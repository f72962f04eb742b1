package hark.transcript;

import hark.language.Words;
import hark.message.Message;
import hark.message.MessageTexts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The spoken text of one video in one track: segments in order of their start, with ordinals from
 * 0.
 *
 * @param segments at least one, within {@link TranscriptLimits}
 */
public record Transcript(Video video, Track track, List<Segment> segments) {

  /** The most words that one character stands for: squared words in Katakana have six. */
  private static final int WORDS_A_CHARACTER = 6;

  public Transcript {
    Objects.requireNonNull(video);
    Objects.requireNonNull(track);
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("A transcript has at least one segment");
    }
    excess(segments)
        .ifPresent(
            excess -> {
              throw new IllegalArgumentException(MessageTexts.ENGLISH.format(excess));
            });
    for (int i = 0; i < segments.size(); i++) {
      checkPlace(segments, i);
    }
  }

  /**
   * Checks segments against the limits of a transcript.
   *
   * @return the limit that they exceed; empty if there is none
   */
  public static Optional<Message> excess(List<Segment> segments) {
    if (segments.size() > TranscriptLimits.MAX_SEGMENTS) {
      return tooMany(TranscriptExcess.SEGMENTS, segments.size(), TranscriptLimits.MAX_SEGMENTS);
    }
    long length = segments.stream().mapToLong(segment -> segment.text().length()).sum();
    if (length > TranscriptLimits.MAX_TEXTS) {
      return tooMany(TranscriptExcess.CHARACTERS, length, TranscriptLimits.MAX_TEXTS);
    }
    if (length <= TranscriptLimits.MAX_WORDS / WORDS_A_CHARACTER
        || mostWords(segments) <= TranscriptLimits.MAX_WORDS) {
      return Optional.empty(); // cheaper than counting
    }
    long words = segments.stream().mapToLong(segment -> Words.count(segment.text())).sum();
    return words > TranscriptLimits.MAX_WORDS
        ? tooMany(TranscriptExcess.WORDS, words, TranscriptLimits.MAX_WORDS)
        : Optional.empty();
  }

  /** Returns an upper bound of the number of words. ASCII words need a separator between them. */
  private static long mostWords(List<Segment> segments) {
    long most = 0;
    for (var segment : segments) {
      int ascii = 0;
      for (int i = 0; i < segment.text().length(); i++) {
        ascii += segment.text().charAt(i) < 128 ? 1 : 0;
      }
      most += (ascii + 1) / 2 + (long) WORDS_A_CHARACTER * (segment.text().length() - ascii);
    }
    return most;
  }

  private static Optional<Message> tooMany(TranscriptExcess limit, long count, long most) {
    return Optional.of(Message.of(limit, count, most));
  }

  private static void checkPlace(List<Segment> segments, int i) {
    var segment = segments.get(i);
    if (segment.ordinal() != i
        || i > 0 && segment.startMillis() < segments.get(i - 1).startMillis()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "Segment %d is out of order", i));
    }
  }

  /** Returns this transcript with another version of its video. */
  public Transcript withVideo(Video newVideo) {
    return new Transcript(newVideo, track, segments);
  }

  /**
   * Returns the video with its duration, or with the end of the last segment if the duration is
   * unknown.
   */
  public Video videoWithDuration() {
    long end = segments.stream().mapToLong(Segment::endMillis).max().orElse(0);
    return video.withHeardDuration(Duration.ofMillis(Math.max(1, end)));
  }

  /**
   * Extracts some of the segments as a transcript with ordinals from 0 and unchanged times.
   *
   * @param first the ordinal of the first one
   * @param last the ordinal of the last one, not before it
   */
  public Transcript slice(int first, int last) {
    var part =
        segments.subList(first, last + 1).stream()
            .map(segment -> segment.numbered(segment.ordinal() - first))
            .toList();
    return new Transcript(video, track, part);
  }

  /**
   * Computes SHA-256, in lower-case hexadecimal, over all that pages and searches show: ID, title,
   * source, duration, recorded and uploaded day, channel and media address of the video, the track,
   * and times, speaker, text and word times of each segment. Transcripts with equal hashes need not
   * be indexed again.
   */
  public String contentHash() {
    var digest = sha256();
    update(digest, video.id().value());
    update(digest, video.title());
    update(digest, video.source());
    update(digest, video.duration().map(Duration::toString).orElse(""));
    update(digest, video.recorded().map(LocalDate::toString).orElse(""));
    update(digest, video.media().map(URI::toString).orElse(""));
    update(digest, track.key());
    // Added with a label and only if known, so that hashes from before these fields stay the same.
    video.uploaded().ifPresent(day -> update(digest, "uploaded " + day));
    video.channel().ifPresent(name -> update(digest, "channel " + name));
    for (var segment : segments) {
      update(digest, segment.startMillis() + " " + segment.endMillis());
      update(digest, segment.speaker().orElse(""));
      update(digest, segment.text());
      for (var time : segment.wordTimes()) {
        update(digest, "word " + time.startMillis() + " " + time.endMillis());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
