package hark.lucene;

import hark.language.Words;
import hark.language.sound.Pronouncer;
import hark.language.sound.Pronouncers;
import hark.language.sound.SoundDistance;
import hark.language.sound.SpellingDistance;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The names that are said in one set of recordings with two transcripts, official captions and a
 * recogniser's, and where they are said. A name is a word of four letters or more that the captions
 * write with a capital in the middle of a sentence and never without; words that other English
 * transcripts mostly write without are none.
 */
final class MisheardNames {

  static final String CAPTIONS = "-captions";
  static final String RECOGNISED = "-whisper";

  private static final int SHORTEST = 4;
  private static final long NEAR_MILLIS = 4_000;

  /** The mean distance of sounds and letters up to which something is alike. */
  private static final double FARTHEST = .3;

  private static final Pronouncer ENGLISH = Pronouncers.of("en");

  /** A name said at a time of a recording. */
  record Saying(String recording, String name, long millis) {}

  /** How often words are written with a capital in the middle of a sentence, and without. */
  static final class Capitals {

    private final Map<String, Integer> with = new HashMap<>();
    private final Map<String, Integer> without = new HashMap<>();

    /** Adds the words of a transcript. */
    void add(Transcript transcript) {
      each(transcript, (word, _, isCapital, isFirst) -> add(word, isCapital, isFirst));
    }

    private void add(String word, boolean isCapital, boolean isFirst) {
      if (!isFirst) {
        (isCapital ? with : without).merge(word, 1, Integer::sum);
      }
    }

    private int with(String word) {
      return with.getOrDefault(word, 0);
    }

    private int without(String word) {
      return without.getOrDefault(word, 0);
    }
  }

  /** The words of a recogniser's transcript with their times. */
  private record TimedWords(List<String> words, List<Long> times, Map<String, List<Integer>> at) {}

  private final Capitals captions = new Capitals();
  private final Capitals others;
  private final List<Saying> capitalised = new ArrayList<>();
  private final Map<String, TimedWords> recognised = new TreeMap<>();
  private final TreeSet<String> captioned = new TreeSet<>();
  private int captionWords;

  /** A visitor of words. */
  @FunctionalInterface
  private interface WordConsumer {
    void take(String word, long millis, boolean isCapital, boolean isFirst);
  }

  /**
   * @param others the words of other English transcripts
   */
  MisheardNames(Capitals others) {
    this.others = others;
  }

  /** Checks whether a transcript is one of two of the same recording. */
  static boolean isOneOfTwo(Transcript transcript) {
    var id = transcript.video().id().value();
    return id.endsWith(CAPTIONS) || id.endsWith(RECOGNISED);
  }

  /** Adds a transcript of the set. */
  void add(Transcript transcript) {
    var id = transcript.video().id().value();
    if (id.endsWith(CAPTIONS)) {
      var recording = id.substring(0, id.length() - CAPTIONS.length());
      captioned.add(recording);
      each(
          transcript,
          (word, millis, isCapital, isFirst) -> {
            captionWords++;
            captions.add(word, isCapital, isFirst);
            if (isCapital && isPlain(word)) {
              capitalised.add(new Saying(recording, word, millis));
            }
          });
    } else {
      var timed = new TimedWords(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
      each(
          transcript,
          (word, millis, _, _) -> {
            timed.at().computeIfAbsent(word, _ -> new ArrayList<>()).add(timed.words().size());
            timed.words().add(word);
            timed.times().add(millis);
          });
      recognised.put(id.substring(0, id.length() - RECOGNISED.length()), timed);
    }
  }

  private static boolean isPlain(String word) {
    return word.length() >= SHORTEST && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static void each(Transcript transcript, WordConsumer to) {
    boolean isFirst = true;
    for (var segment : transcript.segments()) {
      var words = Words.of(segment.text());
      int after = 0;
      for (int i = 0; i < words.size(); i++) {
        var word = words.get(i);
        isFirst |= endsSentence(segment.text(), after, word.start());
        boolean isCapital = Character.isUpperCase(segment.text().codePointAt(word.start()));
        to.take(word.text(), time(segment, i, words.size()), isCapital, isFirst);
        isFirst = false;
        after = word.end();
      }
      isFirst |= endsSentence(segment.text(), after, segment.text().length());
    }
  }

  private static boolean endsSentence(String text, int from, int to) {
    return text.substring(Math.min(from, to), to).chars().anyMatch(c -> ".?!:".indexOf(c) >= 0);
  }

  /** Returns the time of the middle of a word, as if all words of the segment were equally long. */
  private static long time(Segment segment, int index, int words) {
    long length = segment.endMillis() - segment.startMillis();
    return segment.startMillis() + (2 * index + 1) * length / (2 * words);
  }

  /** Returns the recordings with both transcripts, in order. */
  List<String> recordings() {
    return captioned.stream().filter(recognised::containsKey).toList();
  }

  int captionWords() {
    return captionWords;
  }

  /** Returns every saying of a name. */
  List<Saying> sayings() {
    return capitalised.stream()
        .filter(saying -> recognised.containsKey(saying.recording()))
        .filter(saying -> isName(saying.name()))
        .toList();
  }

  private boolean isName(String word) {
    return captions.with(word) > 0
        && captions.without(word) == 0
        && others.with(word) >= others.without(word);
  }

  /**
   * Checks whether anything within four seconds of a saying sounds like the name, as a pair too.
   */
  boolean isSomethingAlike(Saying saying) {
    var timed = recognised.get(saying.recording());
    for (int at = 0; at < timed.words().size(); at++) {
      if (Math.abs(timed.times().get(at) - saying.millis()) <= NEAR_MILLIS
          && (isAlike(saying.name(), timed.words().subList(at, at + 1))
              || at + 2 <= timed.words().size()
                  && isAlike(saying.name(), timed.words().subList(at, at + 2)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlike(String name, List<String> words) {
    var wanted = ENGLISH.sounds(name);
    var sounds = words.stream().map(ENGLISH::sounds).collect(Collectors.joining());
    var letters = String.join("", words);
    double bySound =
        SoundDistance.between(wanted, sounds) / Math.max(wanted.length(), sounds.length());
    double byLetter =
        (double) SpellingDistance.between(name, letters)
            / Math.max(name.length(), letters.length());
    return .7 * bySound + .3 * byLetter <= FARTHEST;
  }

  /**
   * Checks whether the recogniser wrote a word, or two with a blank between them, within four
   * seconds of a saying.
   */
  boolean isWritten(Saying saying, String text) {
    var timed = recognised.get(saying.recording());
    int blank = text.indexOf(' ');
    var first = blank < 0 ? text : text.substring(0, blank);
    for (int at : timed.at().getOrDefault(first, List.of())) {
      if (Math.abs(timed.times().get(at) - saying.millis()) <= NEAR_MILLIS
          && (blank < 0 || isAt(timed, at + 1, text.substring(blank + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(TimedWords timed, int at, String word) {
    return at < timed.words().size() && timed.words().get(at).equals(word);
  }

  /** Checks whether a time is within four seconds of a saying. */
  static boolean isNear(Saying saying, long millis) {
    return Math.abs(millis - saying.millis()) <= NEAR_MILLIS;
  }
}
