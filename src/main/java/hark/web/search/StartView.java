package hark.web.search;

import hark.web.view.ListeningTime;
import hark.web.view.SpeechLanguage;
import java.util.List;

/**
 * The start page.
 *
 * @param empty whether the library is empty
 * @param holdings its contents
 * @param examples searches that find something in it
 */
public record StartView(boolean empty, LibrarySize holdings, List<Example> examples) {

  /**
   * The size of the library.
   *
   * @param length the total length of all recordings whose length is known
   */
  public record LibrarySize(int videos, ListeningTime length, long words) {}

  /** A search to try. */
  public record Example(String text, String link, SpeechLanguage speech) {}
}
