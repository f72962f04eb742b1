package hark.web.search;

import java.util.List;
import java.util.Optional;

/**
 * A drop-down menu of links that vary the same search.
 *
 * @param now the current choice; empty if the name suffices
 * @param narrows whether the current choice excludes moments
 */
public record SearchMenu(
    MenuKind kind, Optional<MenuName> now, boolean narrows, List<Section> sections) {

  /** The kind of a menu. */
  public enum MenuKind {
    LANGUAGE,
    SPEAKER,
    CHANNEL,
    YEAR,
    SOURCE,
    SORT,
    SHOW
  }

  /** The subject of the choices of a section. */
  public enum About {
    /** The subject of the menu itself. */
    ALL_OF_IT,
    RESULTS,
    MOMENTS,
    WORDS,
    FORMS
  }

  /** The kinds of choices. */
  public enum Way {
    /** The value in the name. */
    VALUE,
    ANY,
    NOT_KNOWN,
    BEST_FIRST,
    NEWEST_FIRST,
    OLDEST_FIRST,
    LONGEST_FIRST,
    BY_VIDEO,
    AS_A_LIST,
    BEST_THEN_AS_SAID,
    AS_SAID,
    SENTENCE,
    SEGMENT,
    /** A number of further segments, which is in the name. */
    MORE_SEGMENTS,
    ALL_FORMS,
    AS_TYPED
  }

  /**
   * The name of a choice.
   *
   * @param value of a facet, or a number; empty for most kinds
   */
  public record MenuName(Way way, String value) {

    static MenuName of(Way way) {
      return new MenuName(way, "");
    }
  }

  /**
   * A section of choices, of which one is active.
   *
   * @param left the number of choices that are not listed
   */
  public record Section(About about, List<MenuChoice> choices, int left) {

    public boolean isNamed() {
      return about != About.ALL_OF_IT;
    }
  }

  /**
   * A choice of a menu.
   *
   * @param count the number of moments it keeps; empty if it keeps all
   */
  public record MenuChoice(MenuName name, String link, boolean chosen, String count) {}
}
