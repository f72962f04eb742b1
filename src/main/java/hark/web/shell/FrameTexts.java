package hark.web.shell;

import hark.web.view.ListeningTime;
import hark.web.view.RecordingDay;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the frame round every page says, for its templates: {@code {frame:library}}. */
@MessageBundle("frame")
public interface FrameTexts {

  /** The tag of the language of the page. */
  @Message
  String lang();

  /** The label of the choice of languages. */
  @Message
  String language();

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

  /** Instead of telling that nothing is there, while the index is made again. */
  @Message
  String comingBack();

  @Message
  String earlier();

  @Message
  String page(int number);

  @Message
  String next();

  /** The title of a page, as tabs and bookmarks have it. */
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

  /** The day of a recording; empty where it is not known. */
  @Message
  String day(RecordingDay day);

  @Message
  String youtubePlayer();

  /** Of a length: nothing tells that of the recording. */
  @Message
  String heardOnly();
}
