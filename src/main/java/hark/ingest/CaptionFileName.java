package hark.ingest;

import hark.caption.RemarkPhrase;
import hark.language.LanguageTag;
import hark.message.Message;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.VideoId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ID, title and track in the name of a caption file. {@code talk.en.auto.vtt} is the automatic
 * English track of the video {@code talk}; {@code human} marks a track that people wrote, and with
 * neither the kind is unknown. Folders before the name are ignored.
 *
 * @param id the name itself if it is a valid ID, otherwise an ID derived from it, the same each
 *     time
 * @param title the name as written, without extension and track
 * @param unread the last part of the name where it looks like a language or a kind of track and is
 *     none that is known; it stays part of the ID
 */
public record CaptionFileName(VideoId id, String title, Track track, Optional<String> unread) {

  /** The kinds of tracks by the last part of a name, such as {@code auto}. */
  private static final Map<String, TrackKind> KINDS =
      Map.ofEntries(
          Map.entry("auto", TrackKind.AUTO),
          Map.entry("automatic", TrackKind.AUTO),
          Map.entry("auto-generated", TrackKind.AUTO),
          Map.entry("generated", TrackKind.AUTO),
          Map.entry("asr", TrackKind.AUTO),
          Map.entry("human", TrackKind.HUMAN),
          Map.entry("manual", TrackKind.HUMAN),
          Map.entry("sdh", TrackKind.HUMAN),
          Map.entry("cc", TrackKind.HUMAN),
          Map.entry("forced", TrackKind.HUMAN),
          Map.entry("foreign", TrackKind.HUMAN));

  /**
   * The flags that media servers write after a language and that do not tell the kind of a track:
   * the one played first.
   */
  private static final Set<String> FLAGS = Set.of("default");

  /**
   * Captions for people who hear badly, where a language is before it; otherwise the language
   * Hindi.
   */
  private static final String HEARING_IMPAIRED = "hi";

  /** The suffix of YouTube's automatic captions in the spoken language. */
  private static final String ORIGINAL = "-orig";

  private static final int MAX_EXTENSION = 8;
  private static final int MAX_SLUG = 100;
  private static final int SHORTEST_UNREAD = 2;
  private static final int LONGEST_UNREAD = 12;

  /** Parses a name, with or without folders; any text is valid. */
  public static CaptionFileName of(String name) {
    var base = withoutEnding(withoutFolders(name));
    var rest = withoutFlags(base);
    var kind = TrackKind.UNKNOWN;
    for (var told = kindAtEnd(rest); told != TrackKind.UNKNOWN; told = kindAtEnd(rest)) {
      kind = told;
      rest = withoutFlags(rest.substring(0, rest.lastIndexOf('.')));
    }
    var language = languageAtEnd(rest);
    if (language.isPresent()) {
      var inner = rest.substring(0, lastMark(rest));
      boolean isKindBefore = kind == TrackKind.UNKNOWN && kindAtEnd(inner) != TrackKind.UNKNOWN;
      return isKindBefore
          ? named(inner.substring(0, inner.lastIndexOf('.')), language.get().with(kindAtEnd(inner)))
          : named(inner, language.get().with(kind));
    }
    return named(base, Track.unknown());
  }

  /** A language, and the kind of the track where its tag names one. */
  private record Told(String language, TrackKind kind) {

    Track with(TrackKind other) {
      return new Track(language, other == TrackKind.UNKNOWN ? kind : other);
    }
  }

  private static String withoutFlags(String base) {
    int dot = base.lastIndexOf('.');
    return dot > 0 && FLAGS.contains(base.substring(dot + 1).toLowerCase(Locale.ROOT))
        ? withoutFlags(base.substring(0, dot))
        : base;
  }

  private static TrackKind kindAtEnd(String base) {
    int dot = base.lastIndexOf('.');
    if (dot <= 0) {
      return TrackKind.UNKNOWN;
    }
    var last = base.substring(dot + 1).toLowerCase(Locale.ROOT);
    return last.equals(HEARING_IMPAIRED) && languageAtEnd(base.substring(0, dot)).isPresent()
        ? TrackKind.HUMAN
        : KINDS.getOrDefault(last, TrackKind.UNKNOWN);
  }

  /**
   * Returns the index of the point before the last part of a name, or of the bracket that encloses
   * its last part.
   */
  private static int lastMark(String base) {
    return base.endsWith("]") ? base.lastIndexOf('[') : base.lastIndexOf('.');
  }

  private static Optional<Told> languageAtEnd(String base) {
    int mark = lastMark(base);
    if (mark <= 0) {
      return Optional.empty();
    }
    var last = base.substring(mark + 1, base.endsWith("]") ? base.length() - 1 : base.length());
    boolean original = last.toLowerCase(Locale.ROOT).endsWith(ORIGINAL);
    var tag = original ? last.substring(0, last.length() - ORIGINAL.length()) : last;
    return LanguageTag.of(tag)
        .map(language -> new Told(language, original ? TrackKind.AUTO : TrackKind.UNKNOWN));
  }

  private static CaptionFileName named(String base, Track track) {
    var name = track.equals(Track.unknown()) ? base : base.strip();
    var unread = track.equals(Track.unknown()) ? ending(base.strip()) : Optional.<String>empty();
    return new CaptionFileName(id(name), base.strip(), track, unread);
  }

  /** Returns the letters after the last point of a name, or in brackets at its end. */
  private static Optional<String> ending(String base) {
    int mark = lastMark(base);
    var last =
        mark <= 0 ? "" : base.substring(mark + 1, base.length() - (base.endsWith("]") ? 1 : 0));
    boolean isWord =
        last.length() >= SHORTEST_UNREAD
            && last.length() <= LONGEST_UNREAD
            && last.codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '_');
    return Optional.of(last).filter(text -> isWord);
  }

  /** Returns a remark for the receipt on an ending that is not understood; none without one. */
  public List<Message> remarks() {
    return unread.stream().map(part -> Message.of(RemarkPhrase.NAME_ENDING, part)).toList();
  }

  /** Returns the last part of a name, which is shown and parsed. */
  public static String withoutFolders(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    var ending = name.substring(dot + 1);
    boolean isEnding =
        dot > 0
            && !ending.isEmpty()
            && ending.length() <= MAX_EXTENSION
            && ending.chars().allMatch(CaptionFileName::isAsciiLetterOrDigit);
    return isEnding ? name.substring(0, dot) : name;
  }

  private static VideoId id(String base) {
    if (VideoId.isValid(base)) {
      return new VideoId(base);
    }
    var slug = new StringBuilder();
    boolean lost = false;
    for (char c : Normalizer.normalize(base, Normalizer.Form.NFD).toCharArray()) {
      if (VideoId.isValid(String.valueOf(c)) || c == '.') {
        slug.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        lost |= Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
          slug.append('-');
        }
      }
    }
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    if (slug.chars().noneMatch(CaptionFileName::isAsciiLetterOrDigit)) {
      slug.setLength(0);
    }
    lost |= slug.length() > MAX_SLUG || !VideoId.isValid(slug.toString());
    slug.setLength(Math.min(slug.length(), MAX_SLUG));
    return new VideoId(
        lost ? "%s~%s".formatted(slug.isEmpty() ? "file" : slug, hash(base)) : slug.toString());
  }

  /** Distinguishes names that differ only in letters which an ID cannot have. */
  private static String hash(String base) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(base.getBytes(StandardCharsets.UTF_8)), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
