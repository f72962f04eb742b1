package hark.web.search;

import hark.web.view.ListeningTime;
import hark.web.view.SpeechLanguage;
import java.util.List;

/**
 * The page one begins on.
 *
 * @param empty nothing is in the library yet
 * @param holdings what is in it
 * @param examples searches that find something in it
 */
public record StartView(boolean empty, LibrarySize holdings, List<Example> examples) {

  /**
   * How much there is.
   *
   * @param length all recordings together whose length is known
   */
  public record LibrarySize(int videos, ListeningTime length, long words) {}

  /** A search to try. */
  public record Example(String text, String link, SpeechLanguage speech) {}
}
