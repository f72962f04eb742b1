package hark.cluster;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds where two answers differ first. */
final class Difference {

  private static final int LONGEST = 240;

  private Difference() {}

  /** Returns the path of the first part that differs, with both values; empty if all are equal. */
  static Optional<String> first(Object expected, Object found) {
    return Objects.equals(expected, found)
        ? Optional.empty()
        : Optional.of(between(expected, found, ""));
  }

  private static String between(Object expected, Object found, String path) {
    if (expected instanceof List<?> left && found instanceof List<?> right) {
      for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
        if (!Objects.equals(left.get(i), right.get(i))) {
          return between(left.get(i), right.get(i), path + "[" + i + "]");
        }
      }
      if (left.size() != right.size()) {
        return told(left.size() + " items " + left, right.size() + " items " + right, path);
      }
    }
    if (expected instanceof Map<?, ?> left && found instanceof Map<?, ?> right) {
      for (var key : left.keySet()) {
        if (!Objects.equals(left.get(key), right.get(key))) {
          return between(left.get(key), right.get(key), path + "{" + key + "}");
        }
      }
    }
    if (expected instanceof Optional<?> left && found instanceof Optional<?> right) {
      return between(left.orElse(null), right.orElse(null), path);
    }
    if (expected instanceof Record
        && found != null
        && expected.getClass().equals(found.getClass())) {
      for (var component : expected.getClass().getRecordComponents()) {
        var left = value(component, expected);
        var right = value(component, found);
        if (!Objects.equals(left, right)) {
          return between(left, right, path + "." + component.getName());
        }
      }
    }
    return told(expected, found, path);
  }

  private static Object value(RecordComponent component, Object of) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String told(Object expected, Object found, String path) {
    return "%s: embedded %s, cluster %s".formatted(path, cut(expected), cut(found));
  }

  private static String cut(Object value) {
    var text = String.valueOf(value);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
