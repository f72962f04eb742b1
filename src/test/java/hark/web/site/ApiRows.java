package hark.web.site;

import hark.app.Markdown;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The table of endpoints in docs/api/README.md. */
final class ApiRows {

  private static final Pattern LINK =
      Pattern.compile("\\[(\\w+)[^]]*]\\(((?:\\.\\./\\w+/)?[\\w.-]+\\.md)[^)]*\\)");

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  ApiRows() throws IOException {
    for (var row : Markdown.read("docs/api/README.md").table("Endpoints")) {
      Markdown.codes(row.getFirst()).forEach(request -> rows.put(request, row));
    }
  }

  /** Returns the subjects of all requests, in the order of their names. */
  SortedSet<String> subjects() {
    var subjects = new TreeSet<String>();
    rows.values().forEach(row -> subjects.add(link(row).group(1)));
    return subjects;
  }

  /**
   * Returns the subject of a request, which is the name of its document.
   *
   * @param request such as {@code GET /api/search}
   */
  String subject(String request) {
    return link(row(request)).group(1);
  }

  /** Returns what a request does, as the table has it. */
  String meaning(String request) {
    return row(request).get(1);
  }

  /** Returns the document of a request. */
  Markdown document(String request) throws IOException {
    return Markdown.read("docs/api/" + link(row(request)).group(2));
  }

  private List<String> row(String request) {
    var row = rows.get(request);
    if (row == null) {
      throw new IllegalStateException("docs/api/README.md has no row for " + request);
    }
    return row;
  }

  private static MatchResult link(List<String> row) {
    return LINK.matcher(row.get(2)).results().findFirst().orElseThrow();
  }
}
