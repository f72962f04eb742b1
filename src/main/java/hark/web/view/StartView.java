package hark.web.view;

import java.util.List;

/**
 * The page one begins on.
 *
 * @param empty nothing is in the library yet
 * @param holdings what is in it, in one line
 * @param examples searches that find something in it
 */
public record StartView(boolean empty, String holdings, List<Example> examples) {

  /** A search to try. */
  public record Example(String text, String link, Speech speech) {}
}
