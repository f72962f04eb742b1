package hark.ingest.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.caption.CaptionError;
import hark.caption.CueError;
import hark.caption.FileKind;
import hark.caption.RemarkKind;
import hark.caption.RemarkPhrase;
import hark.ingest.EntryError;
import hark.ingest.FollowOutcome;
import hark.ingest.ImportReason;
import hark.ingest.UploadError;
import hark.ingest.store.FileLoss;
import hark.ingest.store.MessageCodec;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.source.SourceError;
import hark.transcript.TranscriptExcess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

  private static final String SUFFIX = "Message";

  private static final MessageCodec CODEC =
      new MessageCodec(
          ImportReason.values(),
          FollowOutcome.values(),
          EntryError.values(),
          UploadError.values(),
          FileLoss.values(),
          SourceError.values(),
          CaptionError.values(),
          CueError.values(),
          FileKind.values(),
          RemarkKind.values(),
          RemarkPhrase.values(),
          TranscriptExcess.values());

  private StoredMessages() {}

  public static void write(ObjectNode node, String name, Message message) {
    node.put(name, MessageTexts.ENGLISH.format(message));
    MessageCodec.toJson(message).ifPresent(kind -> node.set(name + SUFFIX, kind));
  }

  /** Reads a message; empty where there is none. */
  public static Message read(JsonNode node, String name) {
    return CODEC.message(node.path(name), node.path(name + SUFFIX));
  }

  /** Writes messages as two lists of the same length. */
  public static void writeAll(ObjectNode node, String name, List<Message> messages) {
    var texts = node.putArray(name);
    messages.forEach(message -> texts.add(MessageTexts.ENGLISH.format(message)));
    if (messages.stream().anyMatch(message -> MessageCodec.toJson(message).isPresent())) {
      var kinds = node.putArray(name + SUFFIX);
      messages.forEach(
          message ->
              kinds.add(
                  MessageCodec.toJson(message).<JsonNode>map(Function.identity()).orElse(null)));
    }
  }

  public static List<Message> readAll(JsonNode node, String name) {
    var messages = new ArrayList<Message>();
    var kinds = node.path(name + SUFFIX);
    for (var text : node.path(name)) {
      messages.add(CODEC.message(text, kinds.path(messages.size())));
    }
    return messages;
  }
}
