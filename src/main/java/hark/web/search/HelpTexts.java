package hark.web.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the help page, for its template: {@code {help:words}}. Input is written in
 * backticks, keys in brackets, the start of a paragraph between double asterisks.
 */
@MessageBundle("help")
public interface HelpTexts {

  @Message
  String heading();

  @Message
  String lead();

  @Message
  String words(int nearby);

  @Message
  String phrase();

  @Message
  String both(int nearby);

  @Message
  String hyphen();

  @Message
  String without();

  @Message
  String closer();

  @Message
  String forgotten();

  @Message
  String loose();

  @Message
  String near();

  @Message
  String nearInTime();

  @Message
  String notNear();

  @Message
  String either();

  @Message
  String minus();

  @Message
  String begins();

  @Message
  String misspelt();

  @Message
  String soundAlike();

  @Message
  String onlySome();

  @Message
  String filters();

  @Message
  String title();

  @Message
  String speaker();

  @Message
  String language();

  @Message
  String channel();

  @Message
  String days();

  @Message
  String length();

  @Message
  String others();

  @Message
  String sameTitle();

  @Message
  String sameWord();

  @Message
  String limitsTitle();

  @Message
  String limits(int mostWords, int longest);

  @Message
  String keysTitle();

  @Message
  String keys();

  @Message
  String keysOfSearch();

  @Message
  String ownKeys();

  @Message
  String programsTitle();

  @Message
  String programs();

  @Message
  String morePrograms();

  /** Returns the name of the table of contents, for screen readers. */
  @Message
  String contents();

  @Message
  String wordsTitle();
}
