package hark.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.message.Message;
import hark.message.MessageKind;
import hark.message.MessageTexts;
import hark.message.StoredText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kind and values of messages as JSON, for messages of some kinds. Kind and values that this
 * version does not know are kept when the message is written again. Safe to share between threads.
 */
public final class MessageCodec {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<MessageTexts> LANGUAGES =
      Stream.of(Locale.UK, Locale.GERMANY, Locale.FRANCE).map(MessageTexts::of).toList();

  private final Map<String, MessageKind> kinds;

  /**
   * @param families the constants of each enum that is read
   */
  public MessageCodec(MessageKind[]... families) {
    kinds =
        Arrays.stream(families)
            .flatMap(Arrays::stream)
            .collect(Collectors.toUnmodifiableMap(MessageKind::id, Function.identity()));
  }

  /**
   * Returns kind and values as {@code {"kind":"ImportReason.GIVEN_UP","values":["...",3,{...}]}};
   * empty for a text.
   */
  public static Optional<ObjectNode> toJson(Message message) {
    if (message.kind() instanceof StoredText text) {
      return text.stored().isEmpty() ? Optional.empty() : Optional.of(parse(text.stored()));
    }
    var node = NODES.objectNode().put("kind", message.kind().id());
    if (!message.values().isEmpty()) {
      var values = node.putArray("values");
      for (var value : message.values()) {
        switch (value) {
          case Long number -> values.add(number);
          case Message inner ->
              values.add(toJson(inner).orElseThrow()); // verbatim ones are strings
          default -> values.add(value.toString());
        }
      }
    }
    return Optional.of(node);
  }

  /**
   * Reads a message.
   *
   * @param text in English, for kinds and values that are not known
   * @param stored kind and values; missing if there are none
   */
  public Message message(JsonNode text, JsonNode stored) {
    return known(stored)
        .orElseGet(
            () ->
                Message.of(
                    new StoredText(stored.isObject() ? stored.toString() : "", text.asText())));
  }

  /**
   * Reads kind and values; empty if one of them is not known, or the values do not fit the kind.
   */
  private Optional<Message> known(JsonNode node) {
    var kind = Optional.ofNullable(kinds.get(node.path("kind").asText()));
    var values = new ArrayList<Object>();
    for (var value : node.path("values")) {
      if (value.isObject()) {
        known(value).ifPresent(values::add);
      } else if (value.isIntegralNumber()) {
        values.add(value.longValue());
      } else if (value.isTextual()) {
        values.add(value.textValue());
      }
    }
    return kind.filter(_ -> values.size() == node.path("values").size())
        .map(known -> new Message(known, values))
        .filter(message -> values.isEmpty() || canBeWorded(message));
  }

  /** Returns whether there is no text where a number belongs. */
  private static boolean canBeWorded(Message message) {
    try {
      LANGUAGES.forEach(language -> language.format(message));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static ObjectNode parse(String stored) {
    try {
      return (ObjectNode) JSON.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was read as JSON is JSON", e);
    }
  }
}
