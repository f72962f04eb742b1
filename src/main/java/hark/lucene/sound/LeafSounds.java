package hark.lucene.sound;

import hark.language.sound.Pronouncers;
import hark.lucene.schema.TranscriptDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * The words of one leaf with their sounds, packed: about 50 bytes a word. A word is pronounced in
 * each language in which it is said there, and is as many words then. Read by one thread at a time,
 * which may leave off and go on later; once complete, safe to share.
 */
final class LeafSounds implements SoundOrder.PackedSounds {

  /** The most words that are kept; later ones in the alphabet are ignored. */
  static final int MOST = 500_000;

  /** The least and most characters of a word. */
  private static final int SHORTEST = 2;

  private static final int LONGEST = 20;

  /** The steps that a word counts for: the time in which so many positions are read. */
  private static final int STEPS = 1 << 8;

  private final List<String> languages = new ArrayList<>();
  private byte[] bytes = new byte[1 << 16];

  /** The end of each word's sounds in the bytes, followed by the word itself. */
  private int[] soundsEnds = new int[1 << 12];

  private int[] wordEnds = new int[1 << 12];
  private int[] times = new int[1 << 12];
  private byte[] spoken = new byte[1 << 12];
  private int size;
  private int used;
  private SoundOrder forwards;
  private SoundOrder backwards;

  /** The word to go on with; null before the first. */
  private BytesRef next;

  /**
   * Reads the words of a leaf. If it ends with an exception, a further call goes on with the word
   * at which it ended.
   *
   * @param steps receives the work that was done; may end the reading by an exception
   */
  void read(LeafReader leaf, LongConsumer steps) throws IOException {
    var words = Terms.getTerms(leaf, TranscriptDocument.SPEECH).iterator();
    var spokenIn = languages(leaf);
    PostingsEnum postings = null;
    for (var word = first(words); word != null && size < MOST; word = words.next()) {
      keep(word);
      steps.accept(STEPS);
      if (isOfLetters(word)) {
        postings = words.postings(postings, PostingsEnum.FREQS);
        var said = said(postings, spokenIn);
        for (int language = 0; language < said.length; language++) {
          if (said[language] > 0) {
            add(word.utf8ToString(), language, said[language]);
          }
        }
        steps.accept(words.docFreq());
      }
    }
    trim();
    forwards = new SoundOrder(this, false);
    backwards = new SoundOrder(this, true);
  }

  /** Returns the number of times that a word is said in each language. */
  private long[] said(PostingsEnum postings, Map<Integer, Integer> spokenIn) throws IOException {
    var said = new long[languages.size()];
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      said[spokenIn.get(postings.docID())] += postings.freq();
    }
    return said;
  }

  private BytesRef first(TermsEnum words) throws IOException {
    return next == null || words.seekCeil(next) == TermsEnum.SeekStatus.END
        ? words.next()
        : words.term();
  }

  private void keep(BytesRef word) {
    if (next == null || next.bytes.length < word.length) {
      next = new BytesRef(Math.max(2 * word.length, 64));
    }
    System.arraycopy(word.bytes, word.offset, next.bytes, 0, word.length);
    next.length = word.length;
  }

  /** Checks that a word, in UTF-8, has no digit and not too few or too many characters. */
  private static boolean isOfLetters(BytesRef word) {
    int characters = 0;
    for (int i = 0; i < word.length; i++) {
      byte letter = word.bytes[word.offset + i];
      if (letter >= '0' && letter <= '9') {
        return false;
      }
      if ((letter & 0xC0) != 0x80) { // not the second or a later byte of a character
        characters++;
      }
    }
    return characters >= SHORTEST && characters <= LONGEST;
  }

  /** Returns the index of the language of each transcript, by document. */
  private Map<Integer, Integer> languages(LeafReader leaf) throws IOException {
    var spokenIn = new HashMap<Integer, Integer>();
    var values = DocValues.getSorted(leaf, TranscriptDocument.SPOKEN);
    for (int document = values.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = values.nextDoc()) {
      var tag = values.lookupOrd(values.ordValue()).utf8ToString();
      spokenIn.put(document, index(Pronouncers.LANGUAGES.contains(tag) ? tag : ""));
    }
    return spokenIn;
  }

  private int index(String language) {
    if (!languages.contains(language)) {
      languages.add(language);
    }
    return languages.indexOf(language);
  }

  private void add(String word, int language, long said) {
    var sounds = Pronouncers.of(languages.get(language)).sounds(word);
    if (sounds.isEmpty()) {
      return;
    }
    if (size == times.length) {
      soundsEnds = Arrays.copyOf(soundsEnds, 2 * size);
      wordEnds = Arrays.copyOf(wordEnds, 2 * size);
      times = Arrays.copyOf(times, 2 * size);
      spoken = Arrays.copyOf(spoken, 2 * size);
    }
    append(packed(sounds).getBytes(StandardCharsets.ISO_8859_1));
    soundsEnds[size] = used;
    append(word.getBytes(StandardCharsets.UTF_8));
    wordEnds[size] = used;
    times[size] = (int) Math.min(Integer.MAX_VALUE, said);
    spoken[size++] = (byte) language;
  }

  /**
   * Returns sounds with one byte for each, in Latin-1: itself in ASCII, else the last seven bits of
   * the character. Letters of one alphabet remain apart; those of several are told apart by the
   * letters of the words.
   */
  static String packed(String sounds) {
    var packed = new StringBuilder(sounds.length());
    sounds
        .codePoints()
        .forEach(sound -> packed.append((char) (sound < 0x80 ? sound : 0x80 | sound & 0x7F)));
    return packed.toString();
  }

  private void append(byte[] added) {
    if (used + added.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (used + added.length));
    }
    System.arraycopy(added, 0, bytes, used, added.length);
    used += added.length;
  }

  private void trim() {
    bytes = Arrays.copyOf(bytes, used);
    soundsEnds = Arrays.copyOf(soundsEnds, size);
    wordEnds = Arrays.copyOf(wordEnds, size);
    times = Arrays.copyOf(times, size);
    spoken = Arrays.copyOf(spoken, size);
  }

  @Override
  public int size() {
    return size;
  }

  /** Returns the words in the order of their sounds; once complete. */
  SoundOrder forwards() {
    return forwards;
  }

  /** Returns the words in the order of their sounds from the last to the first; once complete. */
  SoundOrder backwards() {
    return backwards;
  }

  /** Returns the languages of the words; empty for those without rules. */
  @Override
  public List<String> languages() {
    return languages;
  }

  @Override
  public int language(int word) {
    return spoken[word];
  }

  /** Returns the number of times a word is said. */
  int times(int word) {
    return times[word];
  }

  @Override
  public int length(int word) {
    return soundsEnds[word] - start(word);
  }

  @Override
  public int sound(int word, int index) {
    return bytes[start(word) + index] & 0xFF;
  }

  private int start(int word) {
    return word == 0 ? 0 : wordEnds[word - 1];
  }

  String word(int word) {
    return text(soundsEnds[word], wordEnds[word]);
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
