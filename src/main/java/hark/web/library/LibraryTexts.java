package hark.web.library;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the list of the library says, for its templates: {@code {library:title}}. */
@MessageBundle("library")
public interface LibraryTexts {

  @Message("Library")
  String title();

  @Message("Nothing is in it yet. Begin with ten recordings of our own, or")
  String empty();

  @Message("import your own")
  String importOwn();

  @Message("Import the sample library")
  String samples();

  @Message("With")
  String with();

  @Message("Words of title, channel, ID")
  String withExample();

  @Message("Language")
  String language();

  @Message("Source")
  String source();

  @Message("Media")
  String media();

  @Message("Show")
  String show();

  @Message("show all")
  String showAll();

  @Message("Choose")
  String choose();

  @Message("Choose {video}")
  String chooseVideo(String video);

  @Message("Delete those ticked …")
  String delete();

  @Message("Nothing fits.")
  String nothing();

  @Message("Search what was said instead")
  String searchInstead();

  @Message("Take it with you, or bring one in")
  String carry();

  @Message("Export the whole library")
  String export();

  @Message("transcripts and all that was changed in them, as a zip; no recordings")
  String exportNote();

  @Message("All")
  String all();

  @Message("Not known")
  String notKnown();

  @Message("With recording")
  String withRecording();

  @Message("Without")
  String without();

  /** Where a recording is played from that is on this machine. */
  @Message("here")
  String here();

  @Message(
      """
      {#when key}\
      {#is 'title'}Title\
      {#is 'date'}Date\
      {#is 'length'}Length\
      {#is 'words'}Words\
      {#is 'language'}Language\
      {#is 'channel'}Channel\
      {#is 'source'}Source\
      {#is 'media'}Media\
      {/when}""")
  String column(String key);
}
