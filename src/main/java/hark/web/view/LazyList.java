package hark.web.view;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** A list whose elements are created on each access, so that none of them is kept in memory. */
public final class LazyList<S, T> extends AbstractList<T> {

  private final List<S> source;
  private final Function<? super S, ? extends T> maker;

  private LazyList(List<S> source, Function<? super S, ? extends T> maker) {
    this.source = source;
    this.maker = maker;
  }

  /**
   * Returns a list of elements created from those of another.
   *
   * @param source with quick access by index; must not change
   */
  public static <S, T> List<T> of(List<S> source, Function<? super S, ? extends T> maker) {
    return new LazyList<>(source, maker);
  }

  @Override
  public T get(int index) {
    return maker.apply(source.get(index));
  }

  @Override
  public int size() {
    return source.size();
  }
}
