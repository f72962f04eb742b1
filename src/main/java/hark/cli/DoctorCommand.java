package hark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The command that checks all stored data. */
@Command(
    name = "doctor",
    description =
        "Checks everything that is stored against its hashes and for consistency. The exit status"
            + " is 1 if something needs your attention.")
final class DoctorCommand implements Callable<Integer> {

  private static final long PAUSE_MILLIS = 250;
  private static final long TELL_NANOS = 5_000_000_000L;
  private static final String FAILURE = "failure";

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Option(
      names = "--repair",
      description =
          "Repair what can be repaired: set aside damaged files, restore files that were set"
              + " aside and fit again, and update the index.")
  private boolean repair;

  @Option(
      names = "--clear-set-aside",
      description =
          "First delete the files that were set aside, and the reports on them and on missing"
              + " files. Check the files first: this cannot be undone.")
  private boolean clearSetAside;

  @Override
  public Integer call() throws InterruptedException {
    if (repair) {
      var repaired = check(true);
      if (repaired.has(FAILURE)) {
        return print(repaired);
      }
      for (var done : repaired.path("report").path("repairs")) {
        commands.out().println(done.path("text").asText());
      }
    }
    if (clearSetAside) {
      var cleared = commands.server().post("/api/doctor/clear-set-aside", Map.of());
      for (var file : cleared.path("deleted")) {
        commands.out().println("Deleted: " + file.asText());
      }
    }
    waitForIndex();
    return print(check(false));
  }

  /** Has everything checked, and waits for the end; tells how far it is every few seconds. */
  private JsonNode check(boolean repairs) throws InterruptedException {
    var server = commands.server();
    long number = server.post("/api/doctor?repair=" + repairs, Map.of()).path("number").asLong();
    long told = System.nanoTime();
    var state = server.get("/api/doctor");
    while (state.path("running").asBoolean()) {
      if (System.nanoTime() - told > TELL_NANOS) {
        told = System.nanoTime();
        commands
            .err()
            .printf(
                "Checked: %d of %d transcripts%n",
                state.path("done").asLong(), state.path("total").asLong());
      }
      Thread.sleep(PAUSE_MILLIS);
      state = server.get("/api/doctor");
    }
    return state.path("number").asLong() >= number
        ? state
        : JsonNodeFactory.instance
            .objectNode()
            .put(FAILURE, "Hark was restarted during the check. Run it again.");
  }

  /** Waits for the rebuild of the index, also in a Hark that was started for this command. */
  private void waitForIndex() throws InterruptedException {
    while (commands.server().get("/api/library").path("rebuilding").asBoolean()) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private int print(JsonNode state) {
    if (state.has(FAILURE)) {
      commands.err().println(state.path(FAILURE).asText());
      return CommandContext.FAILED;
    }
    var report = state.path("report");
    for (var finding : report.path("findings")) {
      var to = finding.path("problem").asBoolean() ? commands.err() : commands.out();
      to.println(finding.path("text").asText());
    }
    commands.out().println(report.path("text").asText());
    return report.path("well").asBoolean() ? CommandContext.DONE : CommandContext.FAILED;
  }
}
