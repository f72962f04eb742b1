package hark.caption.read;

import hark.caption.CaptionSyntaxException;
import hark.caption.ParsedCaptions;
import hark.caption.format.HarkJson;


import com.fasterxml.jackson.databind.JsonNode;
import hark.caption.ParsedCaptions.DeclaredFacts;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a JSON object that has all its segments in one list, and beside it what is known of the
 * recording: {@code title}, {@code language}, {@code recorded}, and in {@code speakers} the names
 * that go with the labels in the segments. Used once, by one thread.
 */
public final class JsonSegmentFile {

  private final String list;
  private final JsonSegments segments;
  private final Map<String, String> speakers;
  private final CueList cues = new CueList();
  private final Map<String, String> lateSpeakers = new HashMap<>();
  private DeclaredFacts declared = DeclaredFacts.NOTHING;

  private JsonSegmentFile(String list, JsonSegments segments, Map<String, String> speakers) {
    this.list = list;
    this.speakers = speakers;
    this.segments = segments.withNames(label -> this.speakers.getOrDefault(label, label));
  }

  /**
   * Reads a file.
   *
   * @param list the member that holds the segments
   */
  public static ParsedCaptions read(String content, String format, String list, JsonSegments segments) {
    var file = new JsonSegmentFile(list, segments, new HashMap<>());
    JsonFile.read(content, file::member);
    if (!file.lateSpeakers.isEmpty()) { // the names stood behind the segments: now they are known
      file = new JsonSegmentFile(list, segments, file.lateSpeakers);
      JsonFile.read(content, file::member);
    }
    return file.captions(format);
  }

  private ParsedCaptions captions(String format) {
    if (format.equals(HarkJson.NAME)) {
      cues.keepTexts(); // they come back as they were written
    }
    return cues.toCaptions(format, declared);
  }

  private void member(String member, JsonFile value) throws IOException {
    switch (member) {
      case "title" -> declared = declared.withTitle(value.text());
      case "language" -> declared = declared.withLanguage(value.text());
      case "recorded" -> declared = declared.withRecorded(value.text().flatMap(JsonFile::day));
      case "speakers" -> value.membersIfObject(this::speaker);
      default -> {
        if (member.equals(list)) {
          segments(value);
        } else {
          value.skip();
        }
      }
    }
  }

  private void speaker(String label, JsonFile name) throws IOException {
    var names = cues.met() == 0 ? speakers : lateSpeakers;
    name.text().filter(text -> !text.isBlank()).ifPresent(text -> names.putIfAbsent(label, text));
  }

  private void segments(JsonFile value) throws IOException {
    if (!value.isArray()) {
      throw new CaptionSyntaxException(
          "The member \"%s\" is no list. Make it a list of objects with start, end and text."
              .formatted(list));
    }
    value.elements(this::segment);
  }

  private void segment(JsonNode segment) {
    segments.read(segment, cues);
  }
}
