package hark.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a video says. Scripts put values for {@code %1} and {@code %2}. */
@MessageBundle("video")
public interface VideoMessages {

  @Message("Place in the recording")
  String timeLine();

  @Message("%1 of %2")
  String position();

  @Message("no moments")
  String noMoments();

  @Message("1 moment")
  String oneMoment();

  @Message("%1 moments")
  String manyMoments();

  @Message("Previous video with it")
  String earlierVideo();

  @Message("Next video with it")
  String laterVideo();

  @Message("The words of this quote are not said here any more. This is where they were.")
  String lost();

  @Message("Quote")
  String quoting();

  @Message("Copy quote")
  String copyText();

  @Message("Markdown")
  String copyMarkdown();

  @Message("HTML")
  String copyHtml();

  @Message("Link")
  String copyLink();

  @Message("Text")
  String takeText();

  @Message("Copied.")
  String copied();

  @Message("The browser did not copy it.")
  String notCopied();

  @Message("Keys")
  String keys();

  @Message("Space")
  String space();

  @Message("That was the last. Once more goes on in the next video.")
  String lastMoment();

  @Message("That was the first. Once more goes back to the video before.")
  String firstMoment();

  @Message("Find in this video; once more, the browser finds by itself")
  String keyFind();

  @Message("While finding: the next place, the one before")
  String keyEnter();

  @Message("Play the next moment, the one before; then on in other videos")
  String keyMoments();

  @Message("Play, pause")
  String keyPlay();

  @Message("10 seconds back, on")
  String keySkip();

  @Message("5 seconds back, on")
  String keyStep();

  @Message("In the transcript: from line to line, with Shift select them")
  String keyLines();

  @Message("Quote what is selected, or the line")
  String keyQuote();

  @Message("Leave the field; close; forget what was found")
  String keyEscape();

  @Message("Show this list or hide it")
  String keyKeys();
}
