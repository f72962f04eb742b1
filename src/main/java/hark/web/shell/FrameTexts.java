package hark.web.shell;

import hark.web.view.ListeningTime;
import hark.web.view.RecordingDay;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the frame of every page, for its templates: {@code {frame:library}}. */
@MessageBundle("frame")
public interface FrameTexts {

  /** Returns the tag of the language of the page. */
  @Message
  String lang();

  /** Returns the label of the choice of languages. */
  @Message
  String language();

  /** Returns what Hark is, in one sentence. */
  @Message
  String about();

  @Message
  String skip();

  @Message
  String startPage();

  @Message
  String main();

  @Message
  String library();

  @Message
  String imports();

  @Message
  String help();

  @Message
  String coloursOfDevice();

  @Message
  String coloursLight();

  @Message
  String coloursDark();

  @Message
  String state();

  @Message
  String rebuilding(long done, long all, boolean filling);

  @Message
  String standIn();

  @Message
  String pages();

  /** Returns the text in place of an empty result while the index is rebuilt. */
  @Message
  String comingBack();

  @Message
  String earlier();

  @Message
  String page(int number);

  @Message
  String next();

  /** Returns the title of a page in tabs and bookmarks. */
  @Message
  String title(String page);

  @Message
  String videos(int n);

  @Message
  String moments(long n);

  @Message
  String segments(int n);

  @Message
  String segmentsTotal(long n);

  @Message
  String words(long n);

  @Message
  String files(int n);

  @Message
  String length(ListeningTime length);

  /** Returns the day of a recording; empty if it is unknown. */
  @Message
  String day(RecordingDay day);

  @Message
  String youtubePlayer();

  @Message
  String timeLine();

  @Message
  String play();

  @Message
  String pause();

  @Message
  String volume();

  @Message
  String captions();

  @Message
  String fullScreen();

  /**
   * Returns the note on a length that is only the end of the transcript, as that of the recording
   * is unknown.
   */
  @Message
  String heardOnly();
}
