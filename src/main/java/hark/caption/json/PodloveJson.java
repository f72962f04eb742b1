package hark.caption.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.JsonFile;
import hark.caption.read.JsonShape;

/**
 * Transcripts of the Podlove Publisher and its web player: a list, by itself or as {@code
 * transcripts}, of {@code start_ms}, {@code end_ms}, {@code speaker}, {@code voice} and {@code
 * text} (Podlove Publisher, {@code Transcript::prepare_transcript}). In its grouped form each
 * element has a speaker and {@code items}. The voice is the name, the speaker mostly a number.
 */
public final class PodloveJson implements CaptionFormat {

  private static final JsonSegments SEGMENTS =
      JsonSegments.of(JsonTime.MILLIS, "/text", "/start_ms", "/end_ms");

  @Override
  public String name() {
    return "Podlove JSON";
  }

  @Override
  public boolean accepts(FileProbe file) {
    var shape = file.shape();
    return shape.is(JsonShape.LIST, "start_ms") || shape.is("transcripts", "start_ms");
  }

  @Override
  public ParsedCaptions parse(String content) {
    var cues = new CueList();
    JsonFile.readAny(
        content,
        file -> {
          if (file.isArray()) {
            file.elements(element -> read(element, cues));
          } else {
            file.members(
                (member, value) -> {
                  if (member.equals("transcripts")) {
                    value.elements(element -> read(element, cues));
                  } else {
                    value.skip();
                  }
                });
          }
        });
    return cues.toCaptions(name(), DeclaredFacts.NOTHING);
  }

  private static void read(JsonNode element, CueList cues) {
    if (!element.path("items").isArray()) {
      SEGMENTS.read(element, cues);
      return;
    }
    for (var item : element.path("items")) {
      if (item instanceof ObjectNode object) {
        object.set("voice", element.path("voice"));
        object.set("speaker", element.path("speaker"));
      }
      SEGMENTS.read(item, cues);
    }
  }
}
