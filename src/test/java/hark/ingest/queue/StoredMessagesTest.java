package hark.ingest.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.caption.CaptionError;
import hark.caption.FileKind;
import hark.caption.RemarkKind;
import hark.caption.RemarkPhrase;
import hark.ingest.ImportReason;
import hark.message.Message;
import hark.message.MessageKind;
import hark.message.MessageKinds;
import hark.message.MessageTexts;
import hark.source.SourceError;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What journals and lists keep of a message, for this version, older ones and newer ones. */
class StoredMessagesTest {

  /** The packages whose messages can be reasons or remarks of an import. */
  private static final List<String> STORED = List.of("hark.ingest", "hark.source", "hark.caption");

  static List<Class<? extends MessageKind>> storedFamilies() throws IOException {
    return MessageKinds.families().stream()
        .filter(family -> STORED.contains(family.getPackageName()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("storedFamilies")
  void everyKindOfAnImportIsReadAgain(Class<? extends MessageKind> family) {
    for (var kind : family.getEnumConstants()) {
      var message = Message.of(kind, 1, 2, 3);
      assertEquals(message, again(message));
    }
  }

  @Test
  void anOlderHarkFindsTheEnglishText() {
    var message = Message.of(CaptionError.OTHER_FILE, FileKind.PDF);
    var node = written(message);
    assertEquals(
        "This is a PDF document, not a transcript. Upload the caption file itself.",
        node.path("reason").textValue());
    assertEquals(
        "{\"kind\":\"CaptionError.OTHER_FILE\",\"values\":[{\"kind\":\"FileKind.PDF\"}]}",
        node.path("reasonMessage").toString());
  }

  @Test
  void aTextFromAnOlderHarkIsShownAsItIsAndStaysAsItWas() throws IOException {
    var old = parse("{\"reason\":\"memories.ai is not done with VI1 yet.\"}");
    var message = StoredMessages.read(old, "reason");
    var german = MessageTexts.of(Locale.GERMANY).format(message);
    assertEquals("memories.ai is not done with VI1 yet.", german);
    assertEquals(old, written(message));
    assertTrue(StoredMessages.read(parse("{\"reason\":\"\"}"), "reason").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"ImportReason.FROM_THE_FUTURE\",\"values\":[5]}",
        "{\"kind\":\"ImportReason.BUSY\",\"values\":[{\"kind\":\"FutureKind.ONE\"}]}",
        "{\"kind\":\"ImportReason.BUSY\",\"values\":[1.5]}",
        "{\"kind\":\"ImportReason.PROCESS_ENDED\",\"values\":[\"often\"]}",
        "{\"kind\":\"ImportReason.GIVEN_UP\",\"values\":[{\"kind\":\"ImportReason.PROCESS_ENDED\",\"values\":[\"often\"]}]}",
        "{\"sort\":7}"
      })
  void aKindFromANewerHarkIsShownInEnglishAndSurvives(String kind) throws IOException {
    var newer = parse("{\"reason\":\"The text of that time.\",\"reasonMessage\":%s}", kind);
    var message = StoredMessages.read(newer, "reason");
    assertEquals("The text of that time.", MessageTexts.of(Locale.FRANCE).format(message));
    assertEquals(newer, written(message));
  }

  @Test
  void remarksOfAllAgesStayInOneList() throws IOException {
    var remark = Message.of(RemarkPhrase.ALONE, Message.of(RemarkKind.BLANK, 2));
    var node = JsonNodeFactory.instance.objectNode();
    StoredMessages.writeAll(node, "repairs", List.of(Message.verbatim("An old one."), remark));
    assertEquals(
        parse(
            "{\"repairs\":[\"An old one.\",\"2 segments had no text and were removed.\"],"
                + "\"repairsMessage\":[null,{\"kind\":\"RemarkPhrase.ALONE\","
                + "\"values\":[{\"kind\":\"RemarkKind.BLANK\",\"values\":[2]}]}]}"),
        parse(node.toString()));
    assertEquals(
        List.of(Message.verbatim("An old one."), remark),
        StoredMessages.readAll(parse(node.toString()), "repairs"));
  }

  @Test
  void aReasonInsideAnotherIsWordedInTheLanguageOfTheReader() {
    var reason = Message.of(ImportReason.GIVEN_UP, Message.of(SourceError.MEMORIES_PENDING, "VI1"));
    assertEquals(
        "memories.ai hat die Verarbeitung von VI1 noch nicht abgeschlossen. Hark hat es viele Male"
            + " versucht und aufgegeben.",
        MessageTexts.of(Locale.GERMANY).format(again(reason)));
  }

  private static Message again(Message message) {
    try {
      return StoredMessages.read(parse(written(message).toString()), "reason");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ObjectNode written(Message message) {
    var node = JsonNodeFactory.instance.objectNode();
    StoredMessages.write(node, "reason", message);
    return node;
  }

  private static ObjectNode parse(String json, Object... values) throws IOException {
    return (ObjectNode) JsonMapper.builder().build().readTree(json.formatted(values));
  }
}
