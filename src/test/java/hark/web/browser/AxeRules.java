package hark.web.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The rules for access, as axe-core checks them in a page. Only what is broken comes back from the
 * browser: the list of all that was checked takes longer than the check.
 */
final class AxeRules {

  private static final String SCRIPT = read("/axe.min.js") + ";undefined";

  private static final String CHECK =
      """
      async ([part, runOnly]) => {
        const options = { runOnly, resultTypes: ['violations'] };
        const { violations } = await axe.run(part ?? document, options);
        return violations.map((rule) => `${rule.id} at ${rule.nodes[0].html}`);
      }
      """;

  private AxeRules() {}

  private static String read(String resource) {
    try (var in = AxeRules.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the rules that a page breaks, each with the first element that breaks it.
   *
   * @param part a CSS selector of the part that is checked; null for the whole page
   * @param type {@code tag} or {@code rule}, what the names are of
   */
  @SuppressWarnings("unchecked")
  static List<String> broken(Page page, String part, String type, List<String> names) {
    for (var frame : page.frames()) {
      if (!Boolean.TRUE.equals(frame.evaluate("'axe' in window"))) {
        frame.evaluate(SCRIPT);
      }
    }
    var runOnly = Map.of("type", type, "values", names);
    return (List<String>) page.evaluate(CHECK, Arrays.asList(part, runOnly));
  }
}
