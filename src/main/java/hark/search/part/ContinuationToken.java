package hark.search.part;

import hark.search.SearchResult.ResultPosition;
import hark.search.request.SearchRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The point at which a result continues, encoded as an opaque text.
 *
 * @param snapshot the name of the snapshot that was searched
 * @param skipped the number of videos or moments before that point
 * @param requestHash a hash of the request without its page and its details
 */
public record ContinuationToken(String snapshot, long skipped, int requestHash) {

  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f]{1,16}-[0-9a-f]{1,16})~([0-9]{1,12})~(-?[0-9]{1,10})");

  public static ContinuationToken of(SearchRequest request, String snapshot, long skipped) {
    return new ContinuationToken(snapshot, skipped, requestHash(request));
  }

  /** Decodes a text; empty if it is no valid token. */
  public static Optional<ContinuationToken> read(String text) {
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

  public String text() {
    var plain = snapshot + "~" + skipped + "~" + requestHash;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Returns the position of a page.
   *
   * @param snapshot the name of the snapshot that was searched; empty if there was nothing in it
   * @param all the number of videos or moments of the result
   */
  public static ResultPosition position(
      SearchRequest request, Optional<String> snapshot, long all, long skipped) {
    long reached = skipped + request.page().size();
    return new ResultPosition(
        skipped,
        snapshot,
        snapshot.filter(_ -> reached < all).map(name -> of(request, name, reached).text()));
  }

  /** Checks whether this continues the result of the same request. */
  boolean isOf(SearchRequest request) {
    return requestHash == requestHash(request);
  }

  private static int requestHash(SearchRequest request) {
    var order = request.resultOrder();
    return Objects.hash(
        request.queryText(),
        request.video(),
        request.facetValues(),
        request.matchOptions().nearby(),
        request.matchOptions().tiers().text(),
        request.matchOptions().tracks().name(),
        order.sort().name(),
        order.order().name(),
        order.view().name());
  }
}
