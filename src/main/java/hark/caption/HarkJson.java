package hark.caption;

import hark.caption.Captions.Declared;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Hark's own JSON: {@code {"title","language","recorded","segments":[{"start","end","text",
 * "speaker","words":[{"word","start","end"}]}]}}. All but the segments may be missing, and any
 * word's times; {@code recorded} is a day such as {@code 2026-01-31}; times are decimal seconds, as
 * numbers or as strings; other members are ignored.
 */
final class HarkJson implements CaptionFormat {

  private static final JsonSegments SEGMENTS =
      new JsonSegments(List.of("text"), List.of("start"), List.of("end"));

  @Override
  public String name() {
    return "Hark JSON";
  }

  @Override
  public boolean accepts(String content) {
    return JsonFile.firstMember(content, Set.of("segments", "code", "data"))
        .filter("segments"::equals)
        .isPresent();
  }

  @Override
  public Captions parse(String content) {
    var reading = new Reading();
    JsonFile.read(content, reading::member);
    reading.cues.keepTexts();
    return reading.cues.toCaptions(name(), reading.declared);
  }

  private static final class Reading {

    private final CueList cues = new CueList();
    private Declared declared = Declared.NOTHING;

    void member(String member, JsonFile value) throws IOException {
      switch (member) {
        case "title" -> declared = declared.withTitle(value.text());
        case "language" -> declared = declared.withLanguage(value.text());
        case "recorded" -> declared = declared.withRecorded(value.text().flatMap(JsonFile::day));
        case "segments" -> segments(value);
        default -> value.skip();
      }
    }

    private void segments(JsonFile value) throws IOException {
      if (!value.isArray()) {
        throw new CaptionSyntaxException(
            "The member \"segments\" is no list. Make it a list of objects with start, end and"
                + " text.");
      }
      value.elements(segment -> SEGMENTS.read(segment, cues));
    }
  }
}
