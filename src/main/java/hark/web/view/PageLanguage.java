package hark.web.view;

import hark.message.Message;
import hark.message.MessageTexts;
import io.quarkus.arc.Arc;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** A language that the pages are written in. The API and the command line are in English. */
public enum PageLanguage {
  ENGLISH(Locale.UK, "English"),
  GERMAN(Locale.GERMANY, "Deutsch"),
  FRENCH(Locale.FRANCE, "Français");

  /** The name of the cookie that holds the tag of the language that the reader chose. */
  public static final String COOKIE = "hark-language";

  private static final String KEY = PageLanguage.class.getName();
  private static final ScopedValue<RoutingContext> EARLY = ScopedValue.newInstance();

  private static final List<Locale> LOCALES =
      Arrays.stream(values()).map(language -> Locale.of(language.tag())).toList();

  private final Locale locale;
  private final String nativeName;

  PageLanguage(Locale locale, String nativeName) {
    this.locale = locale;
    this.nativeName = nativeName;
  }

  /** Returns the BCP 47 tag, without a region. */
  public String tag() {
    return locale.getLanguage();
  }

  /** Returns the locale whose rules format dates and numbers. */
  public Locale locale() {
    return locale;
  }

  /** Returns the name of the language in the language itself. */
  public String nativeName() {
    return nativeName;
  }

  /** Finds the language of a tag; empty if the pages are not written in it. */
  public static Optional<PageLanguage> find(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /**
   * Returns the language of the current request: the one that the reader chose, else the best match
   * of {@code Accept-Language}, else English. English outside of requests and for programs.
   */
  public static PageLanguage current() {
    return request().map(PageLanguage::of).orElse(ENGLISH);
  }

  /** Returns the messages of a bundle in the language of the current request. */
  public static <T> T texts(Class<T> bundle) {
    return current().messages(bundle);
  }

  /** Words a message in the language of the current request. */
  public static String word(Message message) {
    return MessageTexts.of(current().locale).format(message);
  }

  /** Words messages in the language of the current request. */
  public static List<String> word(List<Message> messages) {
    return MessageTexts.of(current().locale).formatAll(messages);
  }

  /** Returns the messages of a bundle in this language. */
  public <T> T messages(Class<T> bundle) {
    return this == ENGLISH
        ? MessageBundles.get(bundle)
        : MessageBundles.get(bundle, Localized.Literal.of(tag()));
  }

  /** Makes a page for a request that is refused before it is one of the container. */
  public static <T> T during(RoutingContext request, Supplier<T> page) {
    return ScopedValue.where(EARLY, request).call(page::get);
  }

  /** Returns the current request; empty outside of one, as where a malformed request is refused. */
  public static Optional<RoutingContext> request() {
    if (EARLY.isBound()) {
      return Optional.of(EARLY.get());
    }
    var container = Arc.container();
    return container == null || !container.requestContext().isActive()
        ? Optional.empty()
        : Optional.ofNullable(container.instance(CurrentVertxRequest.class).get().getCurrent());
  }

  private static PageLanguage of(RoutingContext request) {
    PageLanguage known = request.get(KEY);
    if (known == null) {
      known = isForPrograms(request.normalizedPath()) ? ENGLISH : chosen(request);
      request.put(KEY, known);
    }
    return known;
  }

  private static boolean isForPrograms(String path) {
    return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/serve/");
  }

  private static PageLanguage chosen(RoutingContext request) {
    return Optional.ofNullable(request.request().getCookie(COOKIE))
        .flatMap(cookie -> find(cookie.getValue()))
        .orElseGet(() -> accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  /** Selects the best language for a header {@code Accept-Language}; null counts as absent. */
  static PageLanguage accepted(String header) {
    if (header == null || header.isBlank()) {
      return ENGLISH;
    }
    try {
      var best = Locale.lookup(Locale.LanguageRange.parse(header.strip()), LOCALES);
      return best == null ? ENGLISH : find(best.getLanguage()).orElse(ENGLISH);
    } catch (IllegalArgumentException _) {
      return ENGLISH; // a header that cannot be parsed states no preference
    }
  }
}
