package hark.caption.format;

import hark.caption.read.TextMark;
import hark.caption.read.TextMark.MarkForm;
import java.util.Optional;
import java.util.Set;

/** A line of a text that is not blank, with its time if it has one. */
record TextLine(String text, Optional<TextMark> mark) {

  boolean isHeading() {
    return text.startsWith("#");
  }

  TextLine without(Set<MarkForm> forms) {
    return mark.filter(m -> !forms.contains(m.form())).isPresent()
        ? this
        : new TextLine(text, Optional.empty());
  }
}
