package hark.source.podcast;

import hark.language.LanguageTag;
import hark.source.TranscriptRequest.Place;
import hark.source.podcast.PodcastFeed.Episode;
import hark.source.podcast.PodcastFeed.TranscriptLink;
import hark.transcript.Track;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The choice among an episode's transcripts: first those in the episode's language, then those with
 * times, then the most detailed format. The format is taken from the type or the address, whichever
 * promises more, since types are often wrong.
 */
final class TranscriptChoice {

  /** The most transcripts of an episode that are tried. */
  private static final int MOST = 5;

  /** Patterns of types and file name extensions, ranked by the detail of the format. */
  private static final List<Map.Entry<Pattern, Integer>> KINDS =
      List.of(
          kind("vtt", 0),
          kind("json", 1),
          kind("srt|subrip", 2),
          kind("ttml|dfxp|\\bass\\b|\\bssa\\b|\\bsbv\\b|\\blrc\\b|\\btsv\\b", 3),
          kind("html?\\b", 7),
          kind("plain|\\btxt\\b|markdown|\\bmd\\b|pdf|\\bdocx?\\b|rtf", 6));

  private static final int UNKNOWN = 5;
  private static final int SAYS_NOTHING = 9;
  private static final int CAPTIONS = 4;
  private static final int LONGEST_ENDING = 8;

  private TranscriptChoice() {}

  private static Map.Entry<Pattern, Integer> kind(String words, int rank) {
    return Map.entry(Pattern.compile(words), rank);
  }

  /** Returns the transcripts to try, the best first. */
  static List<Place> of(PodcastFeed feed, Episode episode) {
    var own = episode.language().isEmpty() ? feed.language() : episode.language();
    return episode.transcripts().stream()
        .sorted( // stable among equals
            Comparator.comparingInt((TranscriptLink link) -> isForeign(link, own) ? 1 : 0)
                .thenComparingInt(TranscriptChoice::rank))
        .limit(MOST)
        .map(link -> new Place(link.address(), track(link, own)))
        .toList();
  }

  private static Track track(TranscriptLink link, String own) {
    var written = link.language().isEmpty() ? own : link.language();
    return new Track(LanguageTag.of(written).orElse(written), Track.TrackKind.UNKNOWN);
  }

  private static boolean isForeign(TranscriptLink link, String own) {
    return !own.isEmpty()
        && !link.language().isEmpty()
        && !tongue(link.language()).equals(tongue(own));
  }

  private static String tongue(String written) {
    var tag = LanguageTag.of(written).orElse(written);
    return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static int rank(TranscriptLink link) {
    int best = Math.min(rank(link.type()), rankOfEnding(link));
    int told = best == SAYS_NOTHING ? UNKNOWN : best;
    return link.captions() && told > CAPTIONS ? CAPTIONS : told;
  }

  private static int rank(String text) {
    return KINDS.stream()
        .filter(kind -> kind.getKey().matcher(text).find())
        .mapToInt(Map.Entry::getValue)
        .findFirst()
        .orElse(SAYS_NOTHING);
  }

  /** Returns the rank of the extension in the path, or else in the query. */
  private static int rankOfEnding(TranscriptLink link) {
    var path = link.address().getPath();
    var query = link.address().getQuery();
    int told = rank(ending(path == null ? "" : path.replaceFirst("(?i)\\.gz$", "")));
    return told == SAYS_NOTHING && query != null
        ? rank(ending("." + query.replaceFirst(".*[.=]", "")))
        : told;
  }

  private static String ending(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.indexOf('.') >= 0 && ending.length() <= LONGEST_ENDING ? ending : "";
  }
}
