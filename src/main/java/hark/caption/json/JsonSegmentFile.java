package hark.caption.json;

import com.fasterxml.jackson.databind.JsonNode;
import hark.caption.CaptionError;
import hark.caption.CaptionSyntaxException;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CueList;
import hark.caption.read.JsonFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A reader of a JSON object that has all its segments in one list, and beside it facts of the
 * recording: {@code title}, {@code language}, {@code recorded}, and in {@code speakers} the names
 * for the labels in the segments. Used once, by one thread.
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
  public static ParsedCaptions read(
      String content, String format, String list, JsonSegments segments) {
    var file = read(content, list, segments, JsonUnit.of(content, segments.unit()));
    return file.cues.toCaptions(format, file.declared);
  }

  /** Reads a file whose texts are kept as they are: a name before a colon is part of the text. */
  public static ParsedCaptions readVerbatim(
      String content, String format, String list, JsonSegments segments, JsonUnit unit) {
    var file = read(content, list, segments, unit);
    file.cues.keepTexts();
    return file.cues.toCaptions(format, file.declared);
  }

  private static JsonSegmentFile read(
      String content, String list, JsonSegments usual, JsonUnit unit) {
    var segments = usual.withUnit(unit.time());
    var file = new JsonSegmentFile(list, segments, new HashMap<>());
    JsonFile.read(content, file::member);
    if (!file.lateSpeakers.isEmpty()) { // the names are behind the segments: now they are known
      file = new JsonSegmentFile(list, segments, file.lateSpeakers);
      JsonFile.read(content, file::member);
    }
    unit.remark(usual.unit(), file.cues);
    return file;
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
      throw new CaptionSyntaxException(CaptionError.MEMBER_NOT_A_LIST, list);
    }
    value.elements(this::segment);
  }

  private void segment(JsonNode segment) {
    segments.read(segment, cues);
  }
}
