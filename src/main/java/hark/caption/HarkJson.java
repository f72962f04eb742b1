package hark.caption;

import java.util.Set;

/**
 * Hark's own JSON: {@code {"title","language","recorded","segments":[{"start","end","text",
 * "speaker","words":[{"word","start","end"}]}]}}. All but the segments may be missing, and any
 * word's times; {@code recorded} is a day such as {@code 2026-01-31}; times are decimal seconds, as
 * numbers or as strings; an object {@code speakers} may give names to the speakers; other members
 * are ignored.
 */
final class HarkJson implements CaptionFormat {

  static final String NAME = "Hark JSON";

  private static final JsonSegments SEGMENTS =
      JsonSegments.of(JsonTime.SECONDS, "/text", "/start", "/end");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean accepts(String content) {
    return JsonFile.firstMember(content, Set.of("segments", "code", "data"))
        .filter("segments"::equals)
        .isPresent();
  }

  @Override
  public Captions parse(String content) {
    return JsonSegmentFile.read(content, name(), "segments", SEGMENTS);
  }
}
