package hark.cli;

import picocli.CommandLine.Option;

/** The option that all commands have. */
final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean help;
}
