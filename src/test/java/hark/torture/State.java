package hark.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One state of a video.
 *
 * @param version of its words; 0 for a video that is not there
 * @param title that a person gave it; blank for its own
 * @param shiftMillis by how much a person moved its times
 * @param corrections words by the ordinal of the segment that a person gave them to
 */
record State(
    String video, int version, String title, long shiftMillis, Map<Integer, String> corrections) {

  static State absent(String video) {
    return new State(video, 0, "", 0, Map.of());
  }

  boolean isAbsent() {
    return version == 0;
  }

  Speech speech() {
    return new Speech(video, version);
  }

  /** Other words; what people changed of the video stays, but for corrections of the old words. */
  State withVersion(int next) {
    return new State(video, next, title, shiftMillis, Map.of());
  }

  State withEdits(String newTitle, long shift) {
    return new State(video, version, newTitle, shift, corrections);
  }

  State withCorrection(int segment, String words) {
    var more = new TreeMap<>(corrections);
    more.put(segment, words);
    return new State(video, version, title, shiftMillis, more);
  }

  String text(int segment) {
    return corrections.getOrDefault(segment, speech().text(segment));
  }

  double start(int segment) {
    return (speech().startMillis(segment) + shiftMillis) / 1000.0;
  }

  /** Compares it with the answer for the video; nothing where they agree. */
  Optional<String> difference(Answer answer) {
    if (isAbsent() || answer.status() == 404) {
      return isAbsent() && answer.status() == 404
          ? Optional.empty()
          : Optional.of("%s is %s".formatted(this, answer.status() == 404 ? "gone" : "there"));
    }
    var shown = answer.json();
    var wanted = title.isEmpty() ? speech().title() : title;
    if (!shown.path("title").asText().equals(wanted)) {
      return Optional.of(
          "title \"%s\" in place of \"%s\"".formatted(shown.path("title").asText(), wanted));
    }
    return difference(shown.path("segments"));
  }

  private Optional<String> difference(JsonNode segments) {
    if (segments.size() != speech().segments()) {
      return Optional.of(
          "%d segments in place of %d".formatted(segments.size(), speech().segments()));
    }
    for (int i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      if (!segment.path("text").asText().equals(text(i))
          || Math.abs(segment.path("start").asDouble() - start(i)) > 0.0005) {
        return Optional.of(
            "segment %d is %s in place of %s at %s".formatted(i, segment, text(i), start(i)));
      }
    }
    return Optional.empty();
  }
}
