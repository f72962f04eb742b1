package hark.search;

import java.util.List;
import java.util.stream.Collectors;

/** The text around a moment, in pieces. */
public record Snippet(List<Fragment> fragments) {

  public Snippet {
    fragments = List.copyOf(fragments);
  }

  /** Returns the whole text, without marks. */
  public String text() {
    return fragments.stream().map(Fragment::text).collect(Collectors.joining());
  }
}
