package hark.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the frame round every page says, for its templates: {@code {frame:library}}. */
@MessageBundle("frame")
public interface FrameTexts {

  @Message("Skip to the content")
  String skip();

  @Message("Hark, start page")
  String startPage();

  @Message("Main")
  String main();

  @Message("Library")
  String library();

  @Message("Import")
  String imports();

  @Message("Help")
  String help();

  @Message("Colours: as the device says")
  String coloursOfDevice();

  @Message("Colours: light")
  String coloursLight();

  @Message("Colours: dark")
  String coloursDark();

  @Message("State of Hark")
  String state();

  @Message("Hark is making its index again: {progress}. Searches may miss some.")
  String rebuilding(String progress);

  @Message(
      "memories.ai is being played by a stand-in: imports by ID bring the sample recordings, not"
          + " yours.")
  String standIn();

  @Message("Pages")
  String pages();

  /** Instead of telling that nothing is there, while the index is made again. */
  @Message("The videos come back here as the index is made again. Nothing is lost.")
  String comingBack();

  @Message("Earlier")
  String earlier();

  @Message("Page {number}")
  String page(int number);

  @Message("Next")
  String next();

  /** The title of a page, as tabs and bookmarks have it. */
  @Message("{page}: Hark")
  String title(String page);
}
