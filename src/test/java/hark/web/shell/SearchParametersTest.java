package hark.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SearchParametersTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

  @Test
  void everyParameterIsDocumentedInOrderAndNoOther() throws IOException {
    var document = Files.readString(Path.of("docs", "api", "search.md"));
    var parameters = document.substring(0, document.indexOf("## The response"));
    var documented = ROW.matcher(parameters).results().map(row -> row.group(1)).toList();
    var read =
        Arrays.stream(SearchParameters.class.getDeclaredConstructors()[0].getParameters())
            .map(parameter -> parameter.getAnnotation(QueryParam.class).value())
            .toList();
    assertEquals(read, documented);
  }
}
