package hark.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of message has a text in every language, with the same values. */
class MessageTextsTest {

  private static final Path FILES = Path.of("src", "main", "resources", "messages", "kinds");
  private static final List<String> LANGUAGES = List.of("en", "de", "fr");

  /** A space or an apostrophe that French typography does not have; not a placeholder or a code. */
  private static final Pattern BREAKING =
      Pattern.compile(" [;?!»](?!\\p{Alnum})| :(?! ~)|« | %(?!\\d)|\\p{L}'\\p{L}");

  private enum Unworded implements MessageKind {
    NOWHERE
  }

  static List<Class<? extends MessageKind>> families() throws IOException {
    return MessageKinds.families();
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyKindHasATextInEveryLanguage(Class<? extends MessageKind> family) throws IOException {
    var names =
        Arrays.stream(family.getEnumConstants())
            .map(MessageKind::name)
            .collect(Collectors.toCollection(TreeSet::new));
    for (var language : LANGUAGES) {
      assertEquals(names, texts(family, language).stringPropertyNames(), language);
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void aTranslationShowsTheValuesOfTheEnglishText(Class<? extends MessageKind> family)
      throws IOException {
    var english = texts(family, "en");
    for (var language : LANGUAGES) {
      var texts = texts(family, language);
      for (var key : english.stringPropertyNames()) {
        assertEquals(
            arguments(english.getProperty(key)),
            arguments(texts.getProperty(key)),
            () -> language + " " + family.getSimpleName() + "." + key);
      }
    }
  }

  /** The first names the file, so that two enums of one name would share their texts. */
  @Test
  void namesOfFamiliesAreUnique() throws IOException {
    var names = families().stream().map(Class::getSimpleName).toList();
    assertEquals(names.size(), Set.copyOf(names).size(), names::toString);
    try (var files = Files.list(FILES)) {
      var expected =
          names.stream().flatMap(name -> LANGUAGES.stream().map(tag -> name + "_" + tag));
      assertEquals(
          expected.map(name -> name + ".properties").sorted().toList(),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  /** A brace that no value fills, or an apostrophe that hides one, would show. */
  @ParameterizedTest
  @MethodSource("families")
  void noTextShowsAPattern(Class<? extends MessageKind> family) {
    var values = Stream.iterate(1, n -> n + 1).limit(8).toArray();
    for (var locale : List.of(Locale.UK, Locale.GERMANY, Locale.FRANCE)) {
      for (var kind : family.getEnumConstants()) {
        var text = MessageTexts.of(locale).format(Message.of(kind, values));
        assertFalse(text.isBlank() || text.contains("{") || text.contains("}"), kind + ": " + text);
      }
    }
  }

  @Test
  void numbersAndPluralsAreThoseOfTheLanguage() {
    var kind = hark.search.SearchNote.TRANSCRIPTS_MISSING;
    assertTrue(MessageTexts.ENGLISH.format(Message.of(kind, 1)).startsWith("1 transcript of"));
    assertTrue(
        MessageTexts.ENGLISH.format(Message.of(kind, 1_200)).startsWith("1,200 transcripts of"));
    var german = MessageTexts.of(Locale.GERMANY);
    assertTrue(german.format(Message.of(kind, 1_200)).startsWith("1.200 Transkripte der"));
    var french = MessageTexts.of(Locale.FRANCE);
    assertTrue(french.format(Message.of(kind, 0)).startsWith("0 transcription de"));
  }

  /** Values come from outside: what looks like a pattern in one is shown as it is. */
  @Test
  void valuesAreNoPatterns() {
    var hostile = "{0} '{1}' # <b>";
    var message = Message.of(hark.search.SearchNote.NO_SUCH_SPEAKER, hostile);
    assertTrue(
        MessageTexts.ENGLISH.format(message).contains(hostile),
        () -> MessageTexts.ENGLISH.format(message));
    assertEquals(hostile, MessageTexts.ENGLISH.format(Message.verbatim(hostile)));
  }

  @Test
  void aMessageInsideAnotherIsInTheSameLanguage() {
    var inner = Message.of(hark.query.QueryError.QUOTE_NOT_CLOSED);
    var outer = Message.of(hark.search.SearchNote.NO_SUCH_SOURCE, inner);
    var text = MessageTexts.of(Locale.GERMANY).format(outer);
    assertTrue(text.contains("Das schlie\u00DFende Anf\u00FChrungszeichen fehlt."), text);
  }

  @Test
  void aKindWithoutATextIsAnError() {
    var message = Message.of(Unworded.NOWHERE);
    assertThrows(MissingResourceException.class, () -> MessageTexts.ENGLISH.format(message));
  }

  @ParameterizedTest
  @MethodSource("frenchFiles")
  void frenchPunctuationHasSpacesThatDoNotBreak(Path file) throws IOException {
    var texts = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    texts.forEach(
        (key, text) ->
            assertFalse(BREAKING.matcher((String) text).find(), () -> file + ": " + key));
  }

  static List<Path> frenchFiles() throws IOException {
    try (var files = Files.walk(FILES.getParent())) {
      return files.filter(file -> file.toString().endsWith("_fr.properties")).sorted().toList();
    }
  }

  private static Properties texts(Class<? extends MessageKind> family, String language)
      throws IOException {
    var texts = new Properties();
    var file = FILES.resolve(family.getSimpleName() + "_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Set<Integer> arguments(String text) {
    var pattern = new MessagePattern(text);
    var arguments = new ArrayList<Integer>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == Part.Type.ARG_NUMBER) {
        arguments.add(pattern.getPart(i).getValue());
      }
    }
    return new TreeSet<>(arguments);
  }
}
