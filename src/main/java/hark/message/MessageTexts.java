package hark.message;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of all kinds of messages in one language. Reads the files of a family of kinds when one
 * of them is first used. Safe to share between threads.
 */
public final class MessageTexts {

  /** The texts for programs, the command line and logs. */
  public static final MessageTexts ENGLISH = new MessageTexts(Locale.UK);

  private static final Map<Locale, MessageTexts> ALL =
      new ConcurrentHashMap<>(Map.of(Locale.UK, ENGLISH));

  private final Locale locale;
  private final Map<String, Map<String, MessageFormat>> families = new ConcurrentHashMap<>();

  private MessageTexts(Locale locale) {
    this.locale = locale;
  }

  /**
   * Returns the texts for a locale.
   *
   * @param locale one of a language that has files; its rules format the numbers
   */
  public static MessageTexts of(Locale locale) {
    return ALL.computeIfAbsent(locale, MessageTexts::new);
  }

  /**
   * Words a message.
   *
   * @throws MissingResourceException if the language has no text for the kind
   */
  public String format(Message message) {
    if (message.kind() instanceof StoredText stored) {
      return stored.text();
    }
    var values = message.values().stream().map(this::worded).toArray();
    var format = pattern(message.kind());
    synchronized (format) { // ICU's formats keep state while they format
      return format.format(values);
    }
  }

  /** Words several messages. */
  public List<String> formatAll(List<Message> messages) {
    return messages.stream().map(this::format).toList();
  }

  private Object worded(Object value) {
    return value instanceof Message message ? format(message) : value;
  }

  private MessageFormat pattern(MessageKind kind) {
    var format = families.computeIfAbsent(kind.family(), this::load).get(kind.name());
    if (format == null) {
      throw new MissingResourceException(
          "No text for " + kind.id() + " in " + locale.getLanguage(), kind.family(), kind.name());
    }
    return format;
  }

  private Map<String, MessageFormat> load(String family) {
    var name = "/messages/kinds/" + family + "_" + locale.getLanguage() + ".properties";
    var texts = new Properties();
    try (var file = MessageTexts.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new MissingResourceException("No texts in " + name, family, "");
      }
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The texts in " + name + " cannot be read", e);
    }
    var formats = new HashMap<String, MessageFormat>();
    texts.forEach(
        (key, text) -> formats.put((String) key, new MessageFormat((String) text, locale)));
    return formats;
  }
}
