package hark.ingest.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.caption.CaptionError;
import hark.caption.CueError;
import hark.caption.FileKind;
import hark.caption.RemarkKind;
import hark.caption.RemarkPhrase;
import hark.ingest.EntryError;
import hark.ingest.FollowOutcome;
import hark.ingest.ImportReason;
import hark.message.Message;
import hark.message.MessageKind;
import hark.message.MessageTexts;
import hark.message.StoredText;
import hark.source.SourceError;
import hark.transcript.TranscriptExcess;
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
 * Messages in files of the import queue: an English text under the name of the member, which an
 * older Hark reads, and beside it kind and values under the name with {@code Message} after it:
 *
 * <pre>
 * "reason":"The queue ...","reasonMessage":{"kind":"ImportReason.GIVEN_UP","values":["...",3,{...}]}
 * </pre>
 *
 * A text without kind and values is shown as it is. So is one whose kind this version does not
 * know, and its kind and values are kept when it is written again.
 */
public final class StoredMessages {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SUFFIX = "Message";

  private static final Map<String, MessageKind> KINDS =
      Stream.<MessageKind[]>of(
              ImportReason.values(),
              FollowOutcome.values(),
              EntryError.values(),
              SourceError.values(),
              CaptionError.values(),
              CueError.values(),
              FileKind.values(),
              RemarkKind.values(),
              RemarkPhrase.values(),
              TranscriptExcess.values())
          .flatMap(Arrays::stream)
          .collect(Collectors.toUnmodifiableMap(MessageKind::id, Function.identity()));

  private static final List<MessageTexts> LANGUAGES =
      Stream.of(Locale.UK, Locale.GERMANY, Locale.FRANCE).map(MessageTexts::of).toList();

  private StoredMessages() {}

  public static void write(ObjectNode node, String name, Message message) {
    node.put(name, MessageTexts.ENGLISH.format(message));
    kind(message).ifPresent(kind -> node.set(name + SUFFIX, kind));
  }

  /** Reads a message; empty where there is none. */
  public static Message read(JsonNode node, String name) {
    return message(node.path(name), node.path(name + SUFFIX));
  }

  /** Writes messages as two lists of the same length. */
  public static void writeAll(ObjectNode node, String name, List<Message> messages) {
    var texts = node.putArray(name);
    messages.forEach(message -> texts.add(MessageTexts.ENGLISH.format(message)));
    if (messages.stream().anyMatch(message -> kind(message).isPresent())) {
      var kinds = node.putArray(name + SUFFIX);
      messages.forEach(
          message -> kinds.add(kind(message).<JsonNode>map(Function.identity()).orElse(null)));
    }
  }

  public static List<Message> readAll(JsonNode node, String name) {
    var messages = new ArrayList<Message>();
    var kinds = node.path(name + SUFFIX);
    for (var text : node.path(name)) {
      messages.add(message(text, kinds.path(messages.size())));
    }
    return messages;
  }

  private static Optional<ObjectNode> kind(Message message) {
    if (message.kind() instanceof StoredText text) {
      return text.stored().isEmpty() ? Optional.empty() : Optional.of(parse(text.stored()));
    }
    var node = NODES.objectNode().put("kind", message.kind().id());
    if (!message.values().isEmpty()) {
      var values = node.putArray("values");
      for (var value : message.values()) {
        switch (value) {
          case Long number -> values.add(number);
          case Message inner -> values.add(kind(inner).orElseThrow()); // verbatim ones are strings
          default -> values.add(value.toString());
        }
      }
    }
    return Optional.of(node);
  }

  private static Message message(JsonNode text, JsonNode stored) {
    return known(stored)
        .orElseGet(
            () ->
                Message.of(
                    new StoredText(stored.isObject() ? stored.toString() : "", text.asText())));
  }

  /**
   * Reads kind and values; empty if one of them is not known, or the values do not fit the kind.
   */
  private static Optional<Message> known(JsonNode node) {
    var kind = Optional.ofNullable(KINDS.get(node.path("kind").asText()));
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
