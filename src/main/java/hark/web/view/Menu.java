package hark.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A quiet control that opens downwards: links to the same search in another way.
 *
 * @param value what is chosen now; empty where the name says enough
 * @param narrows whether what is chosen leaves moments out
 */
public record Menu(String name, String value, boolean narrows, List<Section> sections) {

  /**
   * Choices of which one holds.
   *
   * @param name empty where the menu's says enough
   * @param rest what to say of choices that are not listed
   */
  public record Section(String name, List<Choice> choices, Optional<String> rest) {}

  /**
   * One way.
   *
   * @param count how many moments it leaves; empty where it leaves all
   */
  public record Choice(String text, String link, boolean chosen, String count) {}
}
