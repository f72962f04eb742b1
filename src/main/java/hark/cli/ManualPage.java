package hark.cli;

import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of all commands, in the language of man(7), from what they say of themselves. */
final class ManualPage {

  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  /** Returns the page of a command with its subcommands. */
  static String of(CommandSpec root) {
    var manual = new ManualPage();
    manual.write(root);
    return manual.page.toString();
  }

  private void write(CommandSpec root) {
    var version = root.version().length == 0 ? "" : root.version()[0];
    line(".TH HARK 1 \"\" \"" + text(version) + "\" \"Hark\"");
    section("Name");
    line("hark \\- search over the spoken words of recordings");
    section("Synopsis");
    line(".B hark");
    line("[\\fB\\-D\\fIname\\fR=\\fIvalue\\fR ...] [\\fICOMMAND\\fR ...]");
    section("Description");
    paragraph(String.join(" ", root.usageMessage().description()));
    paragraph(
        "Settings go before the command. A command connects to the Hark that uses the data folder; if"
            + " none does, it opens the folder itself until it is done.");
    section("Commands");
    for (var one : root.subcommands().values()) {
      writeCommand(one.getCommandSpec());
    }
    section("Exit status");
    term("0", "Everything was done.");
    term("1", "Something failed, or nothing was found.");
    term("2", "The command line was not understood.");
    section("Environment");
    term("HARK_DATA", "The folder that holds everything.");
    term("HARK_JAVA_OPTS", "Options for the Java virtual machine, such as -Xmx2g.");
    term("MEMORIES_API_KEY", "The key for memories.ai.");
  }

  private void writeCommand(CommandSpec command) {
    line(".SS \"" + text(synopsis(command)) + "\"");
    paragraph(String.join(" ", command.usageMessage().description()));
    for (var parameter : command.positionalParameters()) {
      term(parameter.paramLabel(), described(parameter));
    }
    for (var option : command.options()) {
      boolean isHelp = option.usageHelp() || option.versionHelp();
      if (!isHelp) {
        term(label(option), described(option));
      }
    }
  }

  private static String synopsis(CommandSpec command) {
    var text = new StringBuilder("hark ").append(command.name());
    if (command.options().stream().anyMatch(option -> !option.usageHelp())) {
      text.append(" [OPTIONS]");
    }
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      text.append(' ').append(parameter.paramLabel());
      text.append(parameter.arity().max() > 1 ? "..." : "");
    }
    return text.toString();
  }

  private static String label(OptionSpec option) {
    var names = String.join(", ", option.names());
    return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
  }

  private static String described(ArgSpec argument) {
    return String.join(" ", argument.description());
  }

  private void section(String title) {
    line(".SH " + title.toUpperCase(Locale.ROOT));
  }

  private void paragraph(String said) {
    line(".PP");
    line(text(said));
  }

  private void term(String name, String said) {
    line(".TP");
    line(".B " + text(name));
    line(text(said));
  }

  /** Returns text with what man(7) would take for a request or a typographic hyphen escaped. */
  private static String text(String said) {
    var plain = said.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
