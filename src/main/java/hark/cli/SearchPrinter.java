package hark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import hark.transcript.ClockTime;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The answer of a search as lines of text: what the search page says, for a terminal. */
final class SearchPrinter {

  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * @param err receives why the answer may be incomplete or other than meant
   */
  SearchPrinter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Prints the offers and the count, then the moments. */
  void print(JsonNode answer) {
    remarks(answer);
    if (answer.has("replaced")) {
      replaced(answer.path("replaced"));
    }
    count(answer);
    offers(answer);
    for (var video : answer.path("videos")) {
      line(video.path("videoId").asText(), video.path("title").asText());
    }
    for (var moment : answer.path("moments")) {
      moment(moment);
    }
  }

  private void remarks(JsonNode answer) {
    for (var member : List.of("incomplete", "notes")) {
      for (var remark : answer.path(member)) {
        err.println(plain(remark.asText()));
      }
    }
    if (answer.has("hint")) {
      err.println(plain(answer.path("hint").path("message").asText()));
    }
  }

  private void replaced(JsonNode replaced) {
    var shown = replaced.path("shown");
    out.printf(
        "No results for %s. Showing results for %s.%s%n",
        plain(replaced.path("query").asText()),
        plain(shown.path("query").asText()),
        leftOut(shown));
  }

  private void count(JsonNode answer) {
    long moments = answer.path("totalMoments").asLong();
    int videos = answer.path("totalVideos").asInt();
    if (videos == 0) {
      out.println("No results.");
    } else if (moments == 0) {
      out.printf("Videos: %d.%n", videos);
    } else {
      out.printf("Moments: %d%s; videos: %d.%n", moments, tiers(answer, moments), videos);
    }
  }

  /** Returns the counts of the tiers in brackets, unless all moments are exact. */
  private static String tiers(JsonNode answer, long moments) {
    if (answer.path("exactMoments").asLong() == moments) {
      return "";
    }
    var tiers = new ArrayList<String>();
    for (var tier : List.of("exact", "inflected", "number", "sounds")) {
      long count = answer.path(tier + "Moments").asLong();
      if (count > 0) {
        tiers.add(tier + ": " + count);
      }
    }
    return " (" + String.join(", ", tiers) + ")";
  }

  private void offers(JsonNode answer) {
    var shown = answer.path("replaced").path("shown").path("query");
    offers(answer, "spelling", shown.isMissingNode() ? "Did you mean" : "Or did you mean");
    offers(answer, "unfiltered", "Without filters");
    offers(answer, "content", "Without common words");
    boolean isPart = ofKind(answer, "part").stream().anyMatch(offer -> offer.has("leftOut"));
    offers(
        answer,
        "part",
        isPart ? "The largest part that was said" : "Without quotation marks or operators");
    offers(answer, "sound", "Possible spellings");
    if (shown.isMissingNode() && ofKind(answer, "word").size() > 1) {
      offers(answer, "word", "Each word on its own");
    }
  }

  private void offers(JsonNode answer, String kind, String label) {
    var shown = answer.path("replaced").path("shown").path("query");
    var offers =
        ofKind(answer, kind).stream()
            .filter(offer -> !offer.path("query").equals(shown))
            .map(SearchPrinter::offer)
            .collect(Collectors.joining(" \u00B7 "));
    if (!offers.isEmpty()) {
      out.println(label + ": " + offers);
    }
  }

  private static List<JsonNode> ofKind(JsonNode answer, String kind) {
    return StreamSupport.stream(answer.path("offers").spliterator(), false)
        .filter(offer -> offer.path("kind").asText().equals(kind))
        .toList();
  }

  private static String offer(JsonNode offer) {
    return "%s (%d)%s"
        .formatted(
            plain(offer.path("query").asText()),
            offer.path("totalMoments").asLong(),
            leftOut(offer));
  }

  private static String leftOut(JsonNode offer) {
    var words = new ArrayList<String>();
    offer.path("leftOut").forEach(word -> words.add(plain(word.asText())));
    return words.isEmpty() ? "" : " Left out: " + String.join(", ", words) + ".";
  }

  private void moment(JsonNode one) {
    var moment = one.path("moment");
    var text = new StringBuilder();
    for (var fragment : moment.path("fragments")) {
      boolean isMarked = fragment.path("marked").asBoolean();
      text.append(isMarked ? "*" : "").append(fragment.path("text").asText());
      text.append(isMarked ? "*" : "");
    }
    var tier = moment.path("tier").asText();
    line(
        one.path("videoId").asText(),
        ClockTime.of(Math.round(1_000 * moment.path("start").asDouble())),
        text + (tier.equals("exact") ? "" : " (" + tier + ")"));
  }

  private void line(String... columns) {
    var plain = new ArrayList<String>();
    for (var column : columns) {
      plain.add(plain(column));
    }
    out.println(String.join("\t", plain));
  }

  /** Replaces what a terminal would obey by blanks. */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              int type = Character.getType(point);
              boolean isObeyed =
                  Character.isISOControl(point)
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR;
              plain.appendCodePoint(isObeyed ? ' ' : point);
            });
    return plain.toString();
  }
}
