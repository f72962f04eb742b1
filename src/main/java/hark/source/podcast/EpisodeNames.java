package hark.source.podcast;

import hark.source.podcast.PodcastFeed.Episode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of episodes within their feed, usually the guid. If a feed gives one guid to several
 * episodes, the oldest keeps it, so that a newer one does not replace it; the others are
 * distinguished by their recordings as well. Entries with the same guid, recording and transcripts
 * are one episode, listed twice.
 */
final class EpisodeNames {

  private EpisodeNames() {}

  /** Maps names to the episodes that have one, in the order of the feed. */
  static Map<String, Episode> of(List<Episode> episodes) {
    var byGuid = new LinkedHashMap<String, List<Episode>>();
    for (var episode : episodes) {
      if (!episode.guid().isEmpty()) {
        byGuid.computeIfAbsent(episode.guid(), guid -> new ArrayList<>()).add(episode);
      }
    }
    var named = new LinkedHashMap<String, Episode>();
    byGuid.forEach((guid, same) -> name(guid, same, named));
    return named;
  }

  private static void name(String guid, List<Episode> same, Map<String, Episode> named) {
    var distinct = new LinkedHashMap<String, Episode>();
    for (var episode : same) {
      distinct.merge(
          key(episode, distinct),
          episode,
          (one, other) -> one.transcripts().isEmpty() ? other : one);
    }
    var oldest = oldest(distinct);
    distinct.forEach(
        (content, episode) ->
            named.put(content.equals(oldest) ? guid : guid + "\n" + content, episode));
  }

  /**
   * Returns the key of the content, with the transcripts if another episode has the same content.
   */
  private static String key(Episode episode, Map<String, Episode> distinct) {
    var content = content(episode);
    var links = episode.transcripts();
    var before = distinct.containsKey(content) ? distinct.get(content).transcripts() : links;
    return links.isEmpty() || before.isEmpty() || before.equals(links)
        ? content
        : content + "\n" + links.getFirst().address();
  }

  /** Returns the content that distinguishes episodes of the same guid. */
  private static String content(Episode episode) {
    return episode
        .enclosure()
        .map(Object::toString)
        .orElseGet(
            () -> episode.title() + "\n" + episode.published().map(LocalDate::toString).orElse(""));
  }

  /** Returns the first by day, and of one day the last, since feeds start with the newest. */
  private static String oldest(Map<String, Episode> distinct) {
    var oldest = "";
    var day = LocalDate.MAX;
    for (var one : distinct.entrySet()) {
      var published = one.getValue().published().orElse(LocalDate.MAX);
      if (!published.isAfter(day)) {
        oldest = one.getKey();
        day = published;
      }
    }
    return oldest;
  }
}
