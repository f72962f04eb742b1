package hark.caption.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;

/** The unit in which a JSON file counts media time, as numbers or as strings. */
public enum JsonTime {
  SECONDS {
    @Override
    OptionalLong ofText(String text) {
      return MediaTime.ofSeconds(text);
    }
  },

  MILLIS {
    @Override
    OptionalLong ofText(String text) {
      return MediaTime.ofMillis(text);
    }
  };

  /** Returns milliseconds; empty where the value is no plausible time. */
  public OptionalLong of(JsonNode value) {
    if (!value.isTextual() && !value.isNumber()) {
      return OptionalLong.empty();
    }
    var text = value.asText();
    return text.indexOf(':') > 0 ? TimeConventions.ofClock(text) : ofText(text);
  }

  abstract OptionalLong ofText(String text);
}
