package hark.cli;

import java.io.PrintWriter;
import java.time.Clock;

/** The surroundings of a command that runs: the running Hark and the terminal. */
interface CommandContext {

  /** The exit status of a command that did everything. */
  int DONE = 0;

  /** The exit status of a command that could not do everything. */
  int FAILED = 1;

  /** Returns the client of the running Hark; creates it when it is first needed. */
  HarkClient server();

  PrintWriter out();

  PrintWriter err();

  static Clock clock() {
    return Clock.systemUTC();
  }
}
