package hark.lucene;

import hark.search.SearchRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The point at which a result continues, encoded as an opaque text.
 *
 * @param state the name of the snapshot that was searched
 * @param skipped the number of videos or moments before that point
 * @param question a hash of the request without its page and its details
 */
record ContinuationToken(String state, long skipped, int question) {

  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f]{1,16}-[0-9a-f]{1,16})~([0-9]{1,12})~(-?[0-9]{1,10})");

  static ContinuationToken of(SearchRequest request, String state, long skipped) {
    return new ContinuationToken(state, skipped, question(request));
  }

  /** Decodes a text; empty if it is no valid token. */
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

  /** Checks whether this continues the result of the same request. */
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
