package hark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The command that searches, and prints moments as lines or the answer of the API. */
@Command(
    name = "search",
    description = {
      "Searches the library, and prints each moment as a line: video, time, sentence.",
      "The words that matched are between asterisks. Ends with status 1 when nothing is found."
    })
final class SearchCommand implements Callable<Integer> {

  private static final int USUAL = 20;

  /** The most moments of one answer of the API. */
  private static final int PAGE = 100;

  /** The most moments that are printed. */
  private static final int MOST = 10_000;

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Spec private CommandSpec spec;

  private int limit = USUAL;

  @Option(
      names = "--as-typed",
      description =
          "Where nothing is found, show nothing else in its place. Other queries are still offered.")
  private boolean asTyped;

  @Option(
      names = "--json",
      description =
          "Print the answer of the API instead of lines; nothing is shown in the place of an empty"
              + " answer.")
  private boolean json;

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description =
          "What to search for, with operators and filters as on the search page. Several arguments"
              + " are one query. After -- also one that begins with a hyphen.")
  private List<String> query;

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      description = "The most moments to print, up to 10000; 20 if not given.")
  private void setLimit(int number) {
    if (number < 1 || number > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--limit must be a number from 1 to %d.".formatted(MOST));
    }
    limit = number;
  }

  @Override
  public Integer call() {
    var answer = answer();
    if (json) {
      commands.out().println(answer.toPrettyString());
    } else {
      new SearchPrinter(commands.out(), commands.err()).print(answer);
    }
    boolean isFound = answer.path("totalVideos").asInt() > 0 && !answer.has("replaced");
    return isFound ? CommandContext.DONE : CommandContext.FAILED;
  }

  /** Returns the first answer, with the lists of the following ones as far as they are wanted. */
  private ObjectNode answer() {
    var first = (ObjectNode) commands.server().get(path(String.join(" ", query)) + replace());
    var list = first.withArray(first.has("videos") ? "videos" : "moments");
    var shown = path(first.path("query").asText());
    var next = first.path("next");
    while (list.size() < limit && !next.isMissingNode()) {
      var more = commands.server().get(shown + "&after=" + HarkClient.encode(next.asText()));
      if (!more.path("state").equals(first.path("state"))) {
        throw new CommandFailedException(
            "The library has changed since the search began. Search again.");
      }
      add(more.path(first.has("videos") ? "videos" : "moments"), list);
      next = more.path("next");
    }
    first.remove("next"); // it leads on after the last page, not after the last line
    return first;
  }

  private String replace() {
    return "&replace=" + (!json && !asTyped);
  }

  private void add(JsonNode more, ArrayNode to) {
    for (var one : more) {
      if (to.size() < limit) {
        to.add(one);
      }
    }
  }

  private String path(String text) {
    return "/api/search?view=moments&size=%d&q=%s"
        .formatted(Math.min(limit, PAGE), HarkClient.encode(text));
  }
}
