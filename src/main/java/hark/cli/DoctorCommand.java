package hark.cli;

import com.fasterxml.jackson.databind.JsonNode;
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
      for (var done : commands.server().post("/api/doctor", Map.of()).path("repairs")) {
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
    return print(commands.server().get("/api/doctor"));
  }

  /** Waits for the rebuild of the index, also in a Hark that was started for this command. */
  private void waitForIndex() throws InterruptedException {
    while (commands.server().get("/api/library").path("rebuilding").asBoolean()) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private int print(JsonNode report) {
    for (var finding : report.path("findings")) {
      var to = finding.path("problem").asBoolean() ? commands.err() : commands.out();
      to.println(finding.path("text").asText());
    }
    commands.out().println(report.path("text").asText());
    return report.path("well").asBoolean() ? CommandContext.DONE : CommandContext.FAILED;
  }
}
