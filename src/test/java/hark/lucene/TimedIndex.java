package hark.lucene;

import hark.search.TranscriptIndex;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Counts the time that is spent in an index. Used by one thread. */
final class TimedIndex {

  private final TranscriptIndex wrapped;
  private long nanos;

  TimedIndex(TranscriptIndex wrapped) {
    this.wrapped = wrapped;
  }

  TranscriptIndex index() {
    return (TranscriptIndex)
        Proxy.newProxyInstance(
            TimedIndex.class.getClassLoader(),
            new Class<?>[] {TranscriptIndex.class},
            (proxy, method, arguments) -> call(method, arguments));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    long start = System.nanoTime();
    try {
      return method.invoke(wrapped, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      nanos += System.nanoTime() - start;
    }
  }

  long nanos() {
    return nanos;
  }
}
