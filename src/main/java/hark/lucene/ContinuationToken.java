package hark.lucene;

import hark.search.SearchRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an answer goes on, as a text that means nothing to those who carry it.
 *
 * @param state the name of the state of the index that answered
 * @param skipped how many videos or moments came before
 * @param question tells one question from another, but for its page and its detail
 */
record ContinuationToken(String state, long skipped, int question) {

  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f]{1,16}-[0-9a-f]{1,16})~([0-9]{1,12})~(-?[0-9]{1,10})");

  static ContinuationToken of(SearchRequest request, String state, long skipped) {
    return new ContinuationToken(state, skipped, question(request));
  }

  /** Reads a text back; nothing when it is none of ours. */
  static Optional<ContinuationToken> read(String text) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
      var parts = SHAPE.matcher(plain);
      return parts.matches()
          ? Optional.of(
              new ContinuationToken(
                  parts.group(1),
                  Long.parseLong(parts.group(2)),
                  (int) Long.parseLong(parts.group(3))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String text() {
    var plain = state + "~" + skipped + "~" + question;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Tells whether this goes on an answer to the same question. */
  boolean isOf(SearchRequest request) {
    return question == question(request);
  }

  private static int question(SearchRequest request) {
    var arrangement = request.arrangement();
    return Objects.hash(
        request.queryText(),
        request.video(),
        request.chosen(),
        request.reading().nearby(),
        request.reading().tiers().name(),
        request.reading().tracks().name(),
        arrangement.sort().name(),
        arrangement.order().name(),
        arrangement.view().name());
  }
}
