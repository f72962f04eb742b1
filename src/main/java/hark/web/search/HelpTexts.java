package hark.web.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the help page says, for its template: {@code {help:words}}. What somebody types stands in
 * backticks, keys in brackets, what a paragraph begins with between double stars.
 */
@MessageBundle("help")
public interface HelpTexts {

  @Message("How to search")
  String heading();

  @Message("Type what you remember. Capitals, punctuation and hyphens do not matter; the words do.")
  String lead();

  @Message(
      "**Words.** All of them, in any order, within {nearby} words of one another. Where they stand close and in this order comes first.")
  String words(int nearby);

  @Message(
      "**A phrase.** These words one directly after the other. A phrase is found wherever the lines of the transcript break, and never runs from one video into the next.")
  String phrase();

  @Message("**Both.** The phrase, and the word within {nearby} words of it.")
  String both(int nearby);

  @Message(
      "**Words without a blank between them** are taken as a phrase: this finds “e-mail” and “e mail”.")
  String hyphen();

  @Message(
      "**Chinese, Japanese, Thai and their neighbours** need no blanks: the characters are looked for as they follow each other.")
  String without();

  @Message("Closer to what you remember")
  String closer();

  @Message("**A word you forgot.** Each `*` inside a phrase is one word, whichever it is.")
  String forgotten();

  @Message("**A loose phrase.** In this order, with at most 8 other words between in all.")
  String loose();

  @Message("**Near in words.** At most 8 words between them, in either order.")
  String near();

  @Message(
      "**Near in time.** At most 10 seconds between the end of one and the start of the other.")
  String nearInTime();

  @Message("**Not near.** Where the first is said with none of the second near. Also with seconds.")
  String notNear();

  @Message("**Either.** Parentheses make groups: `(tide OR flood) harbour`.")
  String either();

  @Message(
      "**Without.** Leaves out every video that says the second anywhere; `tide NOT harbour` means the same. To leave out places only, use `NOT NEAR`.")
  String minus();

  @Message("**How a word begins.** At least three letters before the `*`.")
  String begins();

  @Message("**A word you cannot spell.** Finds words that differ in a letter, long ones in two.")
  String misspelt();

  @Message("Only some videos")
  String onlySome();

  @Message(
      "Filters stand beside the words, outside of parentheses; alone they list videos. A value with blanks stands in quotation marks.")
  String filters();

  @Message("The title says so. Also a phrase: `title:\"night train\"`.")
  String title();

  @Message("Moments whose first word this person says.")
  String speaker();

  @Message("In this language with all its regions and scripts; `lang:pt-BR` is narrower.")
  String language();

  @Message("This channel published it.")
  String channel();

  @Message(
      "Recorded on this day or later, or before it; where only the day of the upload is known, that one counts. A month or a year stands for its first day.")
  String days();

  @Message("How long the recording is.")
  String length();

  @Message(
      "Where the transcript came from; whether people or a recogniser wrote it, `track:human` or `track:auto`; one video by its ID, in quotation marks where it begins with `-`.")
  String others();

  @Message("What counts as the same word")
  String sameTitle();

  @Message(
      "Capital and small letters are the same, and so are the wide and narrow forms of a letter. Apostrophes are dropped: `dont` finds “don’t”. Accents may be left out. Without quotation marks other forms of a word are found too, and counted apart: `tide` finds “tides”, `\"tide\"` does not.")
  String sameWord();

  @Message("Limits")
  String limitsTitle();

  @Message(
      "A search has at most {mostWords} words and {longest} characters. A word with `*` stands for at most a thousand others; Hark says so when there are more. What cannot be read is pointed at, and its words are looked for as they stand.")
  String limits(int mostWords, int longest);

  @Message("Keys")
  String keysTitle();

  @Message(
      "[/] goes to the search field and, on the page of a video, to the field that looks into it, as [Ctrl] [F] does there. In a transcript the arrow keys go from line to line, and [Enter] plays from there. [?] on the page of a video lists its other keys: [Space], [j], [k] and [l] for the player, [n] and [p] for the next moment and the one before, [c] for a quote.")
  String keys();

  @Message(
      "Under the search field the arrow keys go through the suggestions, [Enter] takes one and [Esc] closes them. [Enter] alone goes to the answer; there the arrow keys go from moment to moment, [n] and [p] play the next and the one before.")
  String keysOfSearch();

  @Message("Use [/] and the others as keys of their own")
  String ownKeys();

  @Message("From programs")
  String programsTitle();

  @Message("The same search as JSON:")
  String programs();

  @Message(
      "All moments of an answer as a file: `/api/search.csv` and `/api/search.json`. How words go on: `/api/suggestions?q=tid`. Also `/api/videos` and `/api/imports`.")
  String morePrograms();
}
