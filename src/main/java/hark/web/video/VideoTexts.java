package hark.web.video;

import hark.web.view.TrackName;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of a video. Scripts replace {@code %1} and {@code %2} with values. */
@MessageBundle("video")
public interface VideoTexts {

  @Message
  String position();

  @Message
  String noMoments();

  @Message
  String oneMoment();

  @Message
  String manyMoments();

  @Message
  String away();

  @Message
  String earlierVideo();

  @Message
  String laterVideo();

  @Message
  String lost();

  @Message
  String quoting();

  @Message
  String copyText();

  @Message
  String copyMarkdown();

  @Message
  String copyHtml();

  @Message
  String copyLink();

  @Message
  String takeText();

  /** Returns the label of the link and of the button that print a transcript. */
  @Message
  String print();

  /** Returns what a printed part of a transcript says of itself. */
  @Message
  String onlyPart(int first, int end, int all);

  @Message
  String copied();

  @Message
  String notCopied();

  @Message
  String keys();

  @Message
  String space();

  @Message
  String lastMoment();

  @Message
  String firstMoment();

  @Message
  String keyFind();

  @Message
  String keyEnter();

  @Message
  String keyMoments();

  @Message
  String keyPlay();

  @Message
  String keySkip();

  @Message
  String keyStep();

  @Message
  String keyLines();

  @Message
  String keyQuote();

  @Message
  String keyEscape();

  @Message
  String keyKeys();

  @Message
  String edit();

  @Message
  String tracks();

  @Message
  String player();

  @Message
  String playFrom(String time);

  @Message
  String loadsYoutube();

  @Message
  String openAt();

  @Message
  String leadsTo(String host);

  @Message
  String notPlayable();

  @Message
  String speed();

  @Message
  String follow();

  @Message
  String backToPlayback();

  @Message
  String playedFrom(String host);

  @Message
  String where();

  @Message
  String transcript();

  @Message
  String inThisVideo();

  @Message
  String findHere();

  @Message
  String find();

  @Message
  String chooseLine();

  @Message
  String done();

  @Message
  String correctWords();

  @Message
  String partsAgain();

  @Message
  String parts();

  @Message
  String later();

  @Message
  String playFromHere();

  @Message
  String cameAs(String words);

  @Message
  String corrected();

  @Message
  String takeAway();

  @Message
  String address();

  @Message
  String keep();

  @Message
  String addressKinds();

  @Message
  String correct(String title);

  @Message
  String backTo(String title, String time);

  @Message
  String correctAt(String time);

  @Message
  String words();

  @Message
  String givesBack();

  @Message
  String cameAsWords();

  @Message
  String shownNow();

  @Message
  String holds();

  @Message
  String leave();

  /** Returns the part of a long transcript that is shown; counted from 1. */
  @Message
  String segments(int first, int end, int all);

  @Message
  String track(TrackName track);

  @Message
  String broken();

  @Message
  String unseekable();

  @Message
  String allResults(String query);

  @Message
  String searchAll();
}
