package hark.ingest;

import hark.source.TranscriptRequest;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A pasted list of videos, in any mix: IDs and web addresses with an ID, separated by white space,
 * commas or semicolons; and lines with an ID or address, a title and the address of the recording,
 * separated by tabs, the last one or two optional.
 *
 * @param requests each video once, in order; the details given first count
 * @param repeated the number of repeated mentions of videos
 * @param wrong the pieces without a video
 * @param doubtful words that could be IDs but do not look like any, each once; not among the
 *     requests
 */
public record PastedList(
    List<TranscriptRequest> requests,
    int repeated,
    List<InvalidEntry> wrong,
    List<VideoId> doubtful) {

  /**
   * A piece that cannot be read.
   *
   * @param line the number of its line, from 1
   * @param text the piece as pasted
   */
  public record InvalidEntry(int line, String text, EntryError reason) {}

  private static final Pattern LINES = Pattern.compile("\\R");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern SEPARATORS = Pattern.compile("[,;]+");

  public PastedList {
    requests = List.copyOf(requests);
    wrong = List.copyOf(wrong);
    doubtful = List.copyOf(doubtful);
  }

  /** Returns the IDs that neither look like IDs nor are known. */
  public static List<VideoId> doubtful(List<VideoId> ids, Predicate<VideoId> isKnown) {
    return ids.stream()
        .filter(id -> !LinkedId.looksLikeId(id.value()) && !isKnown.test(id))
        .distinct()
        .toList();
  }

  /**
   * Parses pasted text.
   *
   * @param source the source of the videos
   * @param isKnown returns whether an ID exists, whatever it looks like
   */
  public static PastedList read(String text, String source, Predicate<VideoId> isKnown) {
    var reader = new EntryReader(source, isKnown);
    int number = 0;
    for (var line : LINES.split(text)) {
      reader.line(++number, line.strip());
    }
    return new PastedList(
        List.copyOf(reader.requests.values()),
        reader.repeated,
        reader.wrong,
        List.copyOf(reader.doubtful));
  }

  /** The state of parsing one text. */
  private static final class EntryReader {

    private final String source;
    private final Predicate<VideoId> isKnown;
    private final Set<VideoId> doubtful = new LinkedHashSet<>();
    private final Map<VideoId, TranscriptRequest> requests = new LinkedHashMap<>();
    private final List<InvalidEntry> wrong = new ArrayList<>();
    private int repeated;

    EntryReader(String source, Predicate<VideoId> isKnown) {
      this.source = source;
      this.isKnown = isKnown;
    }

    void line(int number, String line) {
      if (line.indexOf('\t') >= 0) {
        row(number, line, line.split("\t", -1));
        return;
      }
      for (var piece : BLANKS.split(line)) {
        var pieces = LinkedId.isLink(piece) ? new String[] {piece} : SEPARATORS.split(piece);
        for (var one : pieces) {
          if (!one.isEmpty()) {
            piece(number, one);
          }
        }
      }
    }

    private void piece(int number, String piece) {
      id(piece)
          .ifPresentOrElse(
              id -> piece(piece, id),
              () -> wrong.add(new InvalidEntry(number, piece, noId(piece))));
    }

    private void piece(String piece, VideoId id) {
      if (LinkedId.isLink(piece) || LinkedId.looksLikeId(piece) || isKnown.test(id)) {
        take(Video.of(id, source));
      } else {
        doubtful.add(id);
      }
    }

    private void row(int number, String line, String[] columns) {
      var named = columns[0].strip();
      var id = id(named);
      var address = columns.length > 2 ? columns[2].strip() : "";
      var media = media(address);
      if (id.isEmpty()) {
        wrong.add(new InvalidEntry(number, line, noId(named)));
      } else if (!address.isEmpty() && media.isEmpty()) {
        wrong.add(new InvalidEntry(number, line, EntryError.NO_MEDIA));
      } else {
        take(Video.of(id.get(), source).withTitle(columns[1]).withMedia(media));
      }
    }

    private void take(Video video) {
      if (requests.putIfAbsent(video.id(), TranscriptRequest.of(video)) != null) {
        repeated++;
      }
    }

    private static Optional<VideoId> id(String piece) {
      if (LinkedId.isLink(piece)) {
        return LinkedId.in(piece);
      }
      return VideoId.isValid(piece) ? Optional.of(new VideoId(piece)) : Optional.empty();
    }

    private static EntryError noId(String piece) {
      return LinkedId.isLink(piece) ? EntryError.NO_ID_IN_LINK : EntryError.NO_ID;
    }

    private static Optional<URI> media(String address) {
      try {
        return Optional.of(address)
            .filter(LinkedId::isLink)
            .map(URI::create)
            .filter(Video::isPlayable);
      } catch (IllegalArgumentException e) { // not an address
        return Optional.empty();
      }
    }
  }
}
