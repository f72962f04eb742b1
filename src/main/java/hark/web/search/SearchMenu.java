package hark.web.search;

import java.util.List;
import java.util.Optional;

/**
 * A quiet control that opens downwards: links to the same search in another way.
 *
 * @param now what is chosen; empty where the name says enough
 * @param narrows whether what is chosen leaves moments out
 */
public record SearchMenu(
    MenuKind kind, Optional<MenuName> now, boolean narrows, List<Section> sections) {

  /** What a menu chooses. */
  public enum MenuKind {
    LANGUAGE,
    SPEAKER,
    CHANNEL,
    YEAR,
    SOURCE,
    SORT,
    SHOW
  }

  /** What the choices of a section are about. */
  public enum About {
    /** What the menu is about. */
    ALL_OF_IT,
    RESULTS,
    MOMENTS,
    WORDS,
    FORMS
  }

  /** The ways there are. */
  public enum Way {
    /** The value that the name tells. */
    VALUE,
    ANY,
    NOT_KNOWN,
    BEST_FIRST,
    NEWEST_FIRST,
    OLDEST_FIRST,
    LONGEST_FIRST,
    BY_VIDEO,
    AS_A_LIST,
    AS_SAID,
    SENTENCE,
    SEGMENT,
    /** So many more segments as the name tells. */
    MORE_SEGMENTS,
    ALL_FORMS,
    AS_TYPED
  }

  /**
   * What a choice is called.
   *
   * @param value of a facet, or a number; empty with most ways
   */
  public record MenuName(Way way, String value) {

    static MenuName of(Way way) {
      return new MenuName(way, "");
    }
  }

  /**
   * Choices of which one holds.
   *
   * @param left how many are not listed
   */
  public record Section(About about, List<MenuChoice> choices, int left) {

    public boolean isNamed() {
      return about != About.ALL_OF_IT;
    }
  }

  /**
   * One way.
   *
   * @param count how many moments it leaves; empty where it leaves all
   */
  public record MenuChoice(MenuName name, String link, boolean chosen, String count) {}
}
