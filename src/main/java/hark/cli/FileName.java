package hark.cli;

import hark.transcript.VideoId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the name of a transcript file tells: {@code talk.de.auto.vtt} is of the video {@code talk},
 * in German, by a recogniser; {@code talk.vtt} and {@code talk.de.vtt} tell less.
 *
 * @param ending with its dot; empty where there is none
 * @param language empty where the name tells none
 * @param kind {@code human} or {@code auto}; empty where the name tells none
 */
record FileName(String stem, Optional<String> language, Optional<String> kind, String ending) {

  static FileName of(String name) {
    int dot = name.lastIndexOf('.');
    var stem = dot > 0 ? name.substring(0, dot) : name;
    var kind = ending(stem).filter(end -> end.equals("auto") || end.equals("human"));
    var rest = kind.map(end -> without(end, stem)).orElse(stem);
    var language = ending(rest).filter(FileName::isLanguage);
    return new FileName(
        language.map(end -> without(end, rest)).orElse(rest),
        language,
        kind,
        name.substring(stem.length()));
  }

  private static Optional<String> ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? Optional.of(name.substring(dot + 1)) : Optional.empty();
  }

  private static String without(String ending, String name) {
    return name.substring(0, name.length() - ending.length() - 1);
  }

  /** Two letters or three, and what may follow them in a tag. */
  private static boolean isLanguage(String text) {
    var locale = Locale.forLanguageTag(text);
    int length = locale.getLanguage().length();
    boolean isTag = locale.toLanguageTag().equalsIgnoreCase(text);
    return isTag
        && (length == 2 || length == 3)
        && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
  }

  /** The stem with what no ID may hold written as {@code _}, cut to the longest ID. */
  VideoId video() {
    var id =
        stem.codePoints()
            .map(c -> VideoId.isValid("a" + Character.toString(c)) ? c : '_')
            .limit(VideoId.MAX_LENGTH)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return new VideoId(VideoId.isValid(id) ? id : "_");
  }

  /** The parameters of the request that sends the file. */
  Map<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    parameters.put("name", stem + ending);
    language.ifPresent(tag -> parameters.put("language", tag));
    kind.ifPresent(word -> parameters.put("kind", word));
    return parameters;
  }
}
