package hark.caption.json;

import com.fasterxml.jackson.databind.JsonNode;
import hark.caption.read.MediaTime;
import hark.caption.read.TimeConventions;
import java.util.Locale;
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
    return of(value.asText());
  }

  /** Returns milliseconds of a number or clock time; empty where the text is no plausible time. */
  public OptionalLong of(String written) {
    var text = written.strip();
    boolean isPeriod = text.startsWith("PT"); // ISO 8601
    boolean hasUnits = isPeriod || text.endsWith("s");
    return text.indexOf(':') > 0 || hasUnits
        ? TimeConventions.ofClock(isPeriod ? text.substring(2).toLowerCase(Locale.ROOT) : text)
        : ofText(text);
  }

  abstract OptionalLong ofText(String text);
}
