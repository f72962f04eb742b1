package hark.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the search page says of what scripts do, for its templates: {@code {search:play}}. In a text
 * for scripts {@code %1} and {@code %2} stand for what they put in.
 */
@MessageBundle("search")
public interface SearchTexts {

  /** For those who listen, where the answer to what they type cannot be fetched. */
  @Message("Hark cannot be reached. Press Enter to try again.")
  String away();

  /** What the list under the field is called, for those who listen. */
  @Message("Suggestions")
  String suggestions();

  /** Beside a suggestion that is the title of a video. */
  @Message("title")
  String title();

  /** Beside a suggestion that is the name of a speaker. */
  @Message("speaker")
  String speaker();

  @Message("Play {what} in a row")
  String playAll(String what);

  @Message("Play here")
  String play();

  @Message("Copy link")
  String copyLink();

  @Message("Copy quote")
  String copyQuote();

  @Message("Link copied")
  String linkCopied();

  @Message("Quote copied")
  String quoteCopied();

  @Message("The browser did not let Hark copy it")
  String notCopied();

  @Message("Player")
  String player();

  @Message("Previous moment")
  String previous();

  @Message("Next moment")
  String next();

  @Message("Close the player")
  String close();

  @Message("In a row")
  String inARow();

  /** Where the player stands: at a time. */
  @Message("From %1")
  String from();

  /** Where the player stands in a row of moments. */
  @Message("Moment %1 of %2")
  String position();

  @Message("That was the last moment.")
  String last();

  @Message("1 moment was skipped: Hark cannot play its recording here.")
  String skippedOne();

  @Message("%1 moments were skipped: Hark cannot play their recordings here.")
  String skipped();

  @Message("Its recording could not be played.")
  String broken();

  @Message("None of these recordings can be played here. The links lead to them.")
  String nothingPlays();

  @Message("Play from %1")
  String playFrom();

  @Message("This loads the player of YouTube.")
  String loadsYoutube();

  @Message("Take these results away:")
  String takeAway();

  @Message("Operators")
  String operators();

  @Message("All of how to search")
  String allOfIt();
}
