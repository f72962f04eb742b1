package hark.web.video;

import hark.web.view.TrackName;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a video says. Scripts put values for {@code %1} and {@code %2}. */
@MessageBundle("video")
public interface VideoTexts {

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

  @Message("Hark cannot be reached.")
  String away();

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

  @Message("While finding: the next place, the one before; the player goes along")
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

  @Message("From the field to the place found, where Enter plays; close; forget what was found")
  String keyEscape();

  @Message("Show this list or hide it")
  String keyKeys();

  @Message("Edit")
  String edit();

  @Message("Tracks")
  String tracks();

  @Message("Player")
  String player();

  @Message("Play from {time}")
  String playFrom(String time);

  @Message("This loads the player of YouTube.")
  String loadsYoutube();

  @Message("Open at")
  String openAt();

  @Message("This leads to {host}.")
  String leadsTo(String host);

  @Message(
      "Nobody has told Hark where this recording can be played. The transcript and its "
          + "links work all the same.")
  String notPlayable();

  @Message("Speed")
  String speed();

  @Message("Follow the words")
  String follow();

  @Message("Played from {host}")
  String playedFrom(String host);

  @Message("Where it is played from")
  String where();

  @Message("Transcript")
  String transcript();

  @Message("In this video")
  String inThisVideo();

  @Message("Find in this video")
  String findHere();

  @Message("Find")
  String find();

  @Message("Choose the line whose words are wrong.")
  String chooseLine();

  @Message("Done")
  String done();

  @Message("Correct words")
  String correctWords();

  @Message("Parts of the transcript, again")
  String partsAgain();

  @Message("Parts of the transcript")
  String parts();

  @Message("Later")
  String later();

  @Message("Play from")
  String playFromHere();

  @Message("Came as: {words}")
  String cameAs(String words);

  @Message("corrected")
  String corrected();

  @Message("Take the transcript away:")
  String takeAway();

  @Message("Address of the recording")
  String address();

  @Message("Keep")
  String keep();

  @Message(
      "A sound or video file, or a page of YouTube, Vimeo, PeerTube or archive.org; "
          + "http or https. `\\{id}` stands for this video’s ID. Nothing in the field forgets the "
          + "address.")
  String addressKinds();

  @Message("Correct {title}")
  String correct(String title);

  @Message("Back to {title} at {time}")
  String backTo(String title, String time);

  @Message("Correct the words at {time}")
  String correctAt(String time);

  @Message("Words")
  String words();

  @Message("Nothing in the field gives back what came.")
  String givesBack();

  @Message("Came as:")
  String cameAsWords();

  @Message("Shown now:")
  String shownNow();

  @Message("A correction holds over later imports as long as these words come in this place.")
  String holds();

  @Message("Leave it as it is")
  String leave();

  /** Which part of a long transcript this is; counted from 1. */
  @Message("Segments {say:number(first)} to {say:number(end)} of {say:number(all)}")
  String segments(int first, int end, int all);

  @Message(
      "{#if track.language}{track.language}{#else}Language not known{/if}{#if track.automatic}, automatic{/if}")
  String track(TrackName track);

  @Message(
      "The recording cannot be loaded: its address gives nothing that this browser can play. Check the address below.")
  String broken();

  @Message(
      "The recording plays only from the beginning: its server does not support byte ranges, which jumping to a place needs.")
  String unseekable();
}
