package hark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that pages take their texts from message bundles and that every message is used. */
class TemplateTextsTest {

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
  private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
  private static final Path WEB = Path.of("src", "main", "java", "hark", "web");

  /** A name, and what somebody types or sees elsewhere just so. */
  private static final String NO_TEXT = "Hark|WebVTT|SubRip|CSV|JSON|&nbsp;|\\([np]\\)";

  /** Text to be typed, and labels of keys. */
  private static final Pattern TYPED = Pattern.compile("(?s)<(code|kbd)>.*?</\\1>");

  private static final Pattern SAID =
      Pattern.compile("(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
  private static final Pattern EXAMPLE = Pattern.compile("VI[0-9]+|https://\\S*|en");

  /** The kind of page, for the style sheet. */
  private static final Pattern CLASS = Pattern.compile("\\{#(?:insert )?kind}[^{}]*");

  /** Code of Java in which literals are no texts: comments, the log, and patterns of dates. */
  private static final Pattern NO_LITERAL =
      Pattern.compile("(?s)/\\*.*?\\*/|//[^\"\n]*\n|LOG\\.[^;]*;|ofPattern\\(\"[^\"]*\"");

  private static final Pattern LITERAL =
      Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");

  /** Words with a blank between them, or one that begins as a sentence does. */
  private static final Pattern WORDS = Pattern.compile("\\p{L}[,.:;]? \\p{L}|^\"\\p{Lu}\\p{Ll}+");

  /** Names of sites and languages, and codes of scripts (ISO 15924). */
  private static final Set<String> NAMES =
      Set.of(
          "YouTube",
          "Vimeo",
          "English",
          "Deutsch",
          "Français",
          "Arab",
          "Hebr",
          "Thaa",
          "Syrc",
          "Nkoo",
          "Adlm");

  /** Packages that hold no page: their texts are for programs, the log and operators. */
  private static final Set<String> NO_PAGE = Set.of("media", "shell", "site", "transport");

  /** Classes of a package of pages whose texts are for programs or the log. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile(
          ".*Api|.*Texts|ErrorMapping|RequestGuard|AccessControl|VisitorMechanism|OpenIdFlow|ImportRequest|.*Files|ExportWriter");

  /** The pattern of an address, such as {@code "{number}/{command: retry|cancel}"}. */
  private static final Pattern ROUTE = Pattern.compile("@Path\\([^)]*\\)");

  @Test
  void templatesHoldNoTextOfTheirOwn() throws IOException {
    for (var file : files(TEMPLATES)) {
      assertEquals(List.of(), texts(Files.readString(file)), file.toString());
    }
  }

  @Test
  void pagesAndViewsHoldNoTextOfTheirOwn() throws IOException {
    var found = new TreeMap<String, List<String>>();
    for (var file : files(WEB)) {
      var name = file.getFileName().toString().replace(".java", "");
      var folder = file.getParent().getFileName().toString();
      if (!NO_PAGE.contains(folder) && !FOR_PROGRAMS.matcher(name).matches()) {
        found.put(name, literals(ROUTE.matcher(Files.readString(file)).replaceAll("")));
      }
    }
    found.values().removeIf(List::isEmpty);
    assertEquals(Map.of(), found);
  }

  @Test
  void everyMessageIsSaidSomewhere() throws IOException {
    var java = files(WEB).stream().map(TemplateTextsTest::read).toList();
    var templates = files(TEMPLATES).stream().map(TemplateTextsTest::read);
    var messages = bundles().stream().flatMap(TemplateTextsTest::messages);
    var all = Stream.concat(templates, messages).collect(Collectors.joining("\n"));
    for (var bundle : bundles()) {
      var users = java.stream().filter(mentions("\\b" + bundle.getSimpleName() + "\\b")).toList();
      var dead =
          Arrays.stream(bundle.getMethods())
              .map(Method::getName)
              .filter(name -> !mentions("\\b" + key(bundle) + ":" + name + "\\b").test(all))
              .filter(name -> users.stream().noneMatch(mentions(call(name))))
              .toList();
      assertEquals(List.of(), dead, bundle.getSimpleName());
    }
  }

  @Test
  void aTextOfATemplateIsNoticed() {
    assertEquals(List.of("Now"), texts("<p class=\"x\">Now {view.count}</p>"));
    assertEquals(List.of("Close it"), texts("<button aria-label=\"Close it\">{a:b}</button>"));
    assertEquals(List.of(), texts("<p title=\"{a:b(view.c)}\">{#if x > 1}{a:d}{/if} · </p>"));
  }

  @Test
  void aTextOfAViewIsNoticed() {
    assertEquals(List.of("\"Nothing\""), literals("return n == 0 ? \"Nothing\" : \"rtl\";"));
    assertEquals(List.of("\"%s of them\""), literals("\"%s of them\".formatted(n)"));
    assertEquals(List.of(), literals("/** Says \"this one\". */ link + \"?q=\" + \"Vimeo\""));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static List<String> texts(String template) {
    var untyped = TYPED.matcher(template).replaceAll("");
    var plain = CLASS.matcher(untyped).replaceAll("").replaceAll("\\{[^{}]*}", "");
    var attributes = SAID.matcher(plain).results().map(found -> found.group(1));
    var between = Pattern.compile("<[^>]*>").splitAsStream(plain);
    return Stream.concat(attributes, between)
        .map(text -> text.replaceAll(NO_TEXT, "").strip())
        .filter(text -> !EXAMPLE.matcher(text).matches())
        .filter(text -> text.chars().anyMatch(Character::isLetter))
        .toList();
  }

  private static List<String> literals(String java) {
    return LITERAL
        .matcher(NO_LITERAL.matcher(java).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .filter(literal -> WORDS.matcher(literal).find())
        .filter(literal -> !NAMES.contains(literal.replace("\"", "")))
        .toList();
  }

  /** The interfaces that hold the messages. */
  private static List<Class<?>> bundles() throws IOException {
    var bundles =
        files(WEB).stream()
            .filter(file -> file.toString().endsWith("Texts.java"))
            .<Class<?>>map(TemplateTextsTest::bundle)
            .toList();
    assertTrue(bundles.size() > 5, bundles::toString);
    return bundles;
  }

  private static Class<?> bundle(Path file) {
    var name = Path.of("src", "main", "java").relativize(file).toString().replace(".java", "");
    try {
      return Class.forName(name.replace(File.separatorChar, '.'));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String key(Class<?> bundle) {
    return bundle.getAnnotation(MessageBundle.class).value();
  }

  private static Stream<String> messages(Class<?> bundle) {
    return read(MESSAGES.resolve(key(bundle) + "_en.properties")).lines();
  }

  /** Returns the call by which Java asks a bundle for a message. */
  private static String call(String name) {
    return "(?:texts|texts\\(\\)|\\.class\\))\\s*\\." + name + "\\(";
  }

  private static Predicate<String> mentions(String regex) {
    return Pattern.compile(regex).asPredicate();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
