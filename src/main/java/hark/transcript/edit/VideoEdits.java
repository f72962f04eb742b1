package hark.transcript.edit;

import hark.transcript.Segment;
import hark.transcript.TitleText;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.TranscriptLimits;
import hark.transcript.Video;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All edits of one video and its transcripts. They are stored apart from what sources send, and
 * override it, also after later imports. Unedited properties keep the value of the source. Below,
 * "original" is what the source sent.
 *
 * @param title empty if it was not edited
 * @param shiftMillis the offset that is added to all times of the transcripts, in milliseconds;
 *     negative to move them earlier; at most a day either way
 * @param speakers new names of speakers, by their original names
 * @param tracks the edits of tracks, by the key of the original track
 */
public record VideoEdits(
    Optional<String> title,
    EditedValue<LocalDate> recorded,
    EditedValue<String> channel,
    EditedValue<URI> media,
    long shiftMillis,
    Map<String, String> speakers,
    Map<String, TrackEdits> tracks) {

  /** The largest offset of times, in milliseconds: one day. */
  public static final long MAX_SHIFT = 24 * 60 * 60 * 1000L;

  /** No edits. */
  public static final VideoEdits NONE =
      new VideoEdits(
          Optional.empty(),
          EditedValue.none(),
          EditedValue.none(),
          EditedValue.none(),
          0,
          Map.of(),
          Map.of());

  public VideoEdits {
    title = title.map(TitleText::clean).filter(text -> !text.isEmpty());
    channel =
        channel.made()
            ? EditedValue.of(channel.value().map(TitleText::clean).filter(name -> !name.isEmpty()))
            : channel;
    Objects.requireNonNull(recorded);
    if (media.value().filter(address -> !Video.isPlayable(address)).isPresent()) {
      throw new IllegalArgumentException("No player can be handed this media address");
    }
    checkLimits(media, speakers, tracks);
    if (Math.abs(shiftMillis) > MAX_SHIFT) {
      throw new IllegalArgumentException("Times are moved by a day at the most");
    }
    speakers = Map.copyOf(speakers);
    var changed = new TreeMap<>(tracks);
    changed.values().removeIf(TrackEdits.NONE::equals);
    tracks = Map.copyOf(changed);
  }

  private static void checkLimits(
      EditedValue<URI> media, Map<String, String> speakers, Map<String, TrackEdits> tracks) {
    TranscriptLimits.check(
        media.value().map(URI::toString).orElse("").length() <= TranscriptLimits.MAX_MEDIA,
        "The media address has too many characters",
        TranscriptLimits.MAX_MEDIA);
    TranscriptLimits.check(
        speakers.size() <= TranscriptLimits.MAX_RENAMED,
        "Too many speakers are renamed",
        TranscriptLimits.MAX_RENAMED);
    TranscriptLimits.check(
        speakers.values().stream().allMatch(name -> name.length() <= TranscriptLimits.MAX_SPEAKER),
        "The name of a speaker has too many characters",
        TranscriptLimits.MAX_SPEAKER);
    TranscriptLimits.check(
        tracks.size() <= TranscriptLimits.MAX_TRACKS,
        "Too many tracks are changed",
        TranscriptLimits.MAX_TRACKS);
  }

  public VideoEdits withMedia(EditedValue<URI> newMedia) {
    return new VideoEdits(title, recorded, channel, newMedia, shiftMillis, speakers, tracks);
  }

  /**
   * Returns these edits with others for one track.
   *
   * @param original the track as the source sent it
   */
  public VideoEdits withTrack(Track original, TrackEdits edits) {
    var newTracks = new TreeMap<>(tracks);
    newTracks.put(original.key(), edits);
    return new VideoEdits(title, recorded, channel, media, shiftMillis, speakers, newTracks);
  }

  /**
   * Returns the edits of a track.
   *
   * @param original the track as the source sent it
   */
  public TrackEdits track(Track original) {
    return tracks.getOrDefault(original.key(), TrackEdits.NONE);
  }

  /**
   * Returns these edits with other words for one segment.
   *
   * @param original the transcript as the source sent it
   * @param words the corrected text; the original one, or an empty one, for no correction
   */
  public VideoEdits withWords(Transcript original, int ordinal, String words) {
    var segment = original.segments().get(ordinal);
    var corrections = new ArrayList<>(track(original.track()).corrections());
    corrections.remove(corrected(original).get(ordinal));
    if (!words.isEmpty() && !words.equals(segment.text())) {
      corrections.add(new SegmentCorrection(segment.startMillis(), segment.text(), words));
      corrections.sort(Comparator.comparingLong(SegmentCorrection::startMillis));
    }
    return withTrack(original.track(), track(original.track()).withCorrections(corrections));
  }

  /** Applies the edits to a track. */
  public Track shown(Track original) {
    return track(original).language().map(tag -> new Track(tag, original.kind())).orElse(original);
  }

  /** Applies the edits to a video. */
  public Video shown(Video original) {
    return original
        .withTitle(title.orElse(original.title()))
        .withRecorded(recorded.orOriginal(original.recorded()))
        .withChannel(channel.orOriginal(original.channel()))
        .withMedia(media.orOriginal(original.media()));
  }

  /** Applies the edits to a transcript, for display and search; times are shifted here. */
  public Transcript shown(Transcript original) {
    if (equals(NONE)) {
      return original;
    }
    var corrected = corrected(original);
    return new Transcript(
        shown(original.video()),
        shown(original.track()),
        original.segments().stream()
            .map(segment -> shown(segment, corrected.get(segment.ordinal())))
            .toList());
  }

  private Segment shown(Segment original, SegmentCorrection correction) {
    var renamed =
        original.withSpeaker(original.speaker().map(name -> speakers.getOrDefault(name, name)));
    var worded = correction == null ? renamed : renamed.withText(correction.now());
    return worded.movedBy(shiftMillis);
  }

  /**
   * Finds the corrections that apply to an original transcript, by the ordinal of their segment.
   */
  public Map<Integer, SegmentCorrection> corrected(Transcript original) {
    return CorrectionFinder.find(original.segments(), track(original.track()).corrections());
  }

  /** Returns a text that differs between different edits, and is blank for {@link #NONE}. */
  public String fingerprint() {
    return equals(NONE) ? "" : HexFormat.of().formatHex(sha256(parts()), 0, 16);
  }

  /**
   * Lists each part by itself, and the length of a list before its items, so that different edits
   * never give the same parts.
   */
  private List<String> parts() {
    var parts = new ArrayList<String>();
    Stream.of(title, recorded, channel, media, shiftMillis, speakers.size())
        .map(Object::toString)
        .forEach(parts::add);
    new TreeMap<>(speakers).forEach((original, name) -> parts.addAll(List.of(original, name)));
    new TreeMap<>(tracks)
        .forEach(
            (key, edits) -> {
              parts.addAll(List.of(key, edits.language().toString()));
              parts.add(String.valueOf(edits.corrections().size()));
              for (var c : edits.corrections()) {
                parts.addAll(List.of(String.valueOf(c.startMillis()), c.was(), c.now()));
              }
            });
    return parts;
  }

  private static byte[] sha256(List<String> parts) {
    try {
      var text = new StringBuilder();
      parts.forEach(part -> text.append(part.length()).append(':').append(part));
      return MessageDigest.getInstance("SHA-256")
          .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
