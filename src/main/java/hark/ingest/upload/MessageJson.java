package hark.ingest.upload;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import hark.ingest.queue.StoredMessages;
import hark.message.Message;
import java.io.IOException;

/**
 * Messages in the stored list of an upload: an object with the English text, and with kind and
 * values if it has them. Lists of earlier versions have the text alone.
 */
final class MessageJson {

  private static final String TEXT = "text";

  private MessageJson() {}

  static SimpleModule module() {
    return new SimpleModule()
        .addSerializer(Message.class, new Writer())
        .addDeserializer(Message.class, new Reader());
  }

  private static final class Writer extends StdSerializer<Message> {

    Writer() {
      super(Message.class);
    }

    @Override
    public void serialize(Message message, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      var node = JsonNodeFactory.instance.objectNode();
      StoredMessages.write(node, TEXT, message);
      out.writeTree(node);
    }
  }

  private static final class Reader extends StdDeserializer<Message> {

    Reader() {
      super(Message.class);
    }

    @Override
    public Message deserialize(JsonParser in, DeserializationContext context) throws IOException {
      JsonNode node = in.readValueAsTree();
      return node.isTextual() ? Message.verbatim(node.asText()) : StoredMessages.read(node, TEXT);
    }
  }
}
