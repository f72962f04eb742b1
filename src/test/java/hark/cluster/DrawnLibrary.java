package hark.cluster;

import hark.lucene.Corpus;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Transcript;
import hark.transcript.Video;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A part of a corpus, drawn under a seed, with what its transcripts lack: days, channels, lengths,
 * kinds of tracks, and second tracks.
 */
final class DrawnLibrary {

  private static final int DAYS = 3_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

  private final Random random;

  private DrawnLibrary(long seed) {
    this.random = new Random(seed);
  }

  /**
   * @param segments about how many; fewer if the corpus has fewer
   */
  static List<Transcript> draw(long segments, long seed) throws IOException {
    var all = new ArrayList<Transcript>();
    Corpus.find().orElseThrow(() -> new IOException("There is no corpus")).forEach(all::add);
    Collections.shuffle(all, new Random(seed));
    return new DrawnLibrary(seed).take(all, segments);
  }

  private List<Transcript> take(List<Transcript> all, long segments) {
    var taken = new ArrayList<Transcript>();
    long left = segments;
    for (var original : all) {
      if (left <= 0) {
        break;
      }
      var transcript = completed(original);
      taken.add(transcript);
      left -= transcript.segments().size();
      if (random.nextInt(12) == 0) {
        var second = secondTrack(transcript);
        taken.add(second);
        left -= second.segments().size();
      }
    }
    return taken;
  }

  private Transcript completed(Transcript original) {
    var video = original.video();
    var more =
        new Video(
            video.id(),
            video.title(),
            video.source(),
            drawn(3, () -> Duration.ofSeconds(30 + random.nextInt(9_000))),
            drawn(3, this::day),
            drawn(5, this::day),
            drawn(2, () -> "Channel " + (char) ('A' + random.nextInt(9))),
            Optional.empty());
    var kinds = TrackKind.values();
    var track = new Track(original.track().language(), kinds[random.nextInt(kinds.length)]);
    return new Transcript(more, track, original.segments());
  }

  /** Returns nothing in one of so many cases. */
  private <T> Optional<T> drawn(int cases, java.util.function.Supplier<T> value) {
    return random.nextInt(cases) == 0 ? Optional.empty() : Optional.of(value.get());
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  /** Returns another track: half of the segments in the same language, or all in another. */
  private Transcript secondTrack(Transcript first) {
    var track = first.track();
    boolean same = random.nextBoolean();
    var kind = track.kind() == TrackKind.AUTO ? TrackKind.HUMAN : TrackKind.AUTO;
    var segments = first.segments();
    return new Transcript(
        first.video(),
        new Track(same ? track.language() : "sv", kind),
        same ? segments.subList(0, (segments.size() + 1) / 2) : segments);
  }
}
