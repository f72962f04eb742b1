package hark.transcript;

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
public record Edits(
    Optional<String> title,
    Choice<LocalDate> recorded,
    Choice<String> channel,
    Choice<URI> media,
    long shiftMillis,
    Map<String, String> speakers,
    Map<String, TrackEdits> tracks) {

  /** The most that times are moved by, in milliseconds: a day. */
  public static final long MAX_SHIFT = 24 * 60 * 60 * 1000L;

  /** Nothing was changed. */
  public static final Edits NONE =
      new Edits(
          Optional.empty(), Choice.none(), Choice.none(), Choice.none(), 0, Map.of(), Map.of());

  public Edits {
    title = title.map(TitleText::clean).filter(text -> !text.isEmpty());
    channel =
        channel.made()
            ? Choice.of(channel.value().map(TitleText::clean).filter(name -> !name.isEmpty()))
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
      Choice<URI> media, Map<String, String> speakers, Map<String, TrackEdits> tracks) {
    Limits.check(
        media.value().map(URI::toString).orElse("").length() <= Limits.MAX_MEDIA,
        "The media address has too many characters",
        Limits.MAX_MEDIA);
    Limits.check(
        speakers.size() <= Limits.MAX_RENAMED, "Too many speakers are renamed", Limits.MAX_RENAMED);
    Limits.check(
        speakers.values().stream().allMatch(name -> name.length() <= Limits.MAX_SPEAKER),
        "The name of a speaker has too many characters",
        Limits.MAX_SPEAKER);
    Limits.check(
        tracks.size() <= Limits.MAX_TRACKS, "Too many tracks are changed", Limits.MAX_TRACKS);
  }

  public Edits withMedia(Choice<URI> newMedia) {
    return new Edits(title, recorded, channel, newMedia, shiftMillis, speakers, tracks);
  }

  /** With other changes in one track, named as it came. */
  public Edits withTrack(Track came, TrackEdits edits) {
    var newTracks = new TreeMap<>(tracks);
    newTracks.put(came.key(), edits);
    return new Edits(title, recorded, channel, media, shiftMillis, speakers, newTracks);
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

  private Segment shown(Segment came, Correction correction) {
    var renamed = came.withSpeaker(came.speaker().map(name -> speakers.getOrDefault(name, name)));
    var worded = correction == null ? renamed : renamed.withText(correction.now());
    return worded.movedBy(shiftMillis);
  }

  /** The corrections that hold in a transcript that came, by the ordinal of their segment. */
  public Map<Integer, Correction> corrected(Transcript came) {
    return Corrections.find(came.segments(), track(came.track()).corrections());
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
