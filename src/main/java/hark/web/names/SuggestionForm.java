package hark.web.names;

import hark.names.SuggestionKey;
import hark.web.shell.RequestValues;
import jakarta.ws.rs.FormParam;
import java.util.Optional;

/** The fields of a form that decides about one suggestion, as they were sent. */
public class SuggestionForm {

  /** The key of the name. */
  @FormParam("name")
  String name;

  @FormParam("video")
  String video;

  @FormParam("track")
  String track;

  @FormParam("segment")
  String segment;

  @FormParam("heard")
  String heard;

  /** The hash of the text of the segment. */
  @FormParam("text")
  String text;

  /** Returns the suggestion; empty if a field is missing or is not one that a page writes. */
  Optional<SuggestionKey> key() {
    int ordinal = RequestValues.number(segment, -1, -1, Integer.MAX_VALUE);
    try {
      int hash = Integer.parseInt(RequestValues.text(text));
      return RequestValues.videoId(video)
          .map(
              id ->
                  new SuggestionKey(
                      id, RequestValues.text(track), ordinal, RequestValues.text(heard), hash));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
