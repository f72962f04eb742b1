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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What people changed of one video and its transcripts. It is kept apart from what came, and wins
 * over what comes later.
 *
 * @param title empty when it is the one that came
 * @param shiftMillis how much later everything is said in the recording than the transcripts tell;
 *     negative for earlier, a day at the most
 * @param speakers the names of speakers, by the names that came
 * @param tracks what was changed in a track, by the key of the track that came
 */
public record VideoEdits(
    Optional<String> title,
    EditedValue<LocalDate> recorded,
    EditedValue<String> channel,
    EditedValue<URI> media,
    long shiftMillis,
    Map<String, String> speakers,
    Map<String, TrackEdits> tracks) {

  /** The most that times are moved by, in milliseconds: a day. */
  public static final long MAX_SHIFT = 24 * 60 * 60 * 1000L;

  /** Nothing was changed. */
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

  /** With other changes in one track, named as it came. */
  public VideoEdits withTrack(Track came, TrackEdits edits) {
    var newTracks = new TreeMap<>(tracks);
    newTracks.put(came.key(), edits);
    return new VideoEdits(title, recorded, channel, media, shiftMillis, speakers, newTracks);
  }

  /** What was changed in a track, named as it came. */
  public TrackEdits track(Track came) {
    return tracks.getOrDefault(came.key(), TrackEdits.NONE);
  }

  /** The track that people see, of the one that came. */
  public Track shown(Track came) {
    return track(came).language().map(tag -> new Track(tag, came.kind())).orElse(came);
  }

  /** The video as people see it, of what came. */
  public Video shown(Video came) {
    return came.withTitle(title.orElse(came.title()))
        .withRecorded(recorded.over(came.recorded()))
        .withChannel(channel.over(came.channel()))
        .withMedia(media.over(came.media()));
  }

  /** The transcript as people see and search it, of the one that came; times are moved here. */
  public Transcript shown(Transcript came) {
    if (equals(NONE)) {
      return came;
    }
    var corrected = corrected(came);
    return new Transcript(
        shown(came.video()),
        shown(came.track()),
        came.segments().stream()
            .map(segment -> shown(segment, corrected.get(segment.ordinal())))
            .toList());
  }

  private Segment shown(Segment came, SegmentCorrection correction) {
    var renamed = came.withSpeaker(came.speaker().map(name -> speakers.getOrDefault(name, name)));
    var worded = correction == null ? renamed : renamed.withText(correction.now());
    return worded.movedBy(shiftMillis);
  }

  /** The corrections that hold in a transcript that came, by the ordinal of their segment. */
  public Map<Integer, SegmentCorrection> corrected(Transcript came) {
    return CorrectionFinder.find(came.segments(), track(came.track()).corrections());
  }

  /** Differs between any two edits that differ, and is blank where nothing was changed. */
  public String fingerprint() {
    return equals(NONE) ? "" : HexFormat.of().formatHex(sha256(parts()), 0, 16);
  }

  /** Each part by itself, lists with their length before them, so that no two lists are alike. */
  private List<String> parts() {
    var parts = new ArrayList<String>();
    Stream.of(title, recorded, channel, media, shiftMillis, speakers.size())
        .map(Object::toString)
        .forEach(parts::add);
    new TreeMap<>(speakers).forEach((came, name) -> parts.addAll(List.of(came, name)));
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
