package hark.search;

import java.util.List;
import java.util.stream.Collectors;

/** Text round a moment, in pieces. */
public record Snippet(List<Fragment> fragments) {

  public Snippet {
    fragments = List.copyOf(fragments);
  }

  /** The whole text, marks aside. */
  public String text() {
    return fragments.stream().map(Fragment::text).collect(Collectors.joining());
  }
}
