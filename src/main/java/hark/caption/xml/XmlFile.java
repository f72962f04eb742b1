package hark.caption.xml;

import hark.caption.CaptionError;
import hark.caption.CaptionSyntaxException;
import hark.message.Message;
import hark.transcript.WorkDeadline;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A reader of an XML document from its beginning to its end, with the parser of the JDK. Document
 * types are refused and with them every entity of the file's own; nothing is ever fetched; elements
 * may be nested {@value #MAX_DEPTH} deep. Names are without their prefix, for many files declare
 * none.
 */
public final class XmlFile {

  static final int MAX_DEPTH = 100;

  /** A handler of the parts of a document, in their order. */
  public interface Handler {
    void start(XmlElement element);

    void text(String text);

    void end(String name);
  }

  /** The beginning of an element; valid only during the call of the handler. */
  public static final class XmlElement {

    private final XMLStreamReader reader;

    private XmlElement(XMLStreamReader reader) {
      this.reader = reader;
    }

    public String name() {
      return withoutPrefix(reader.getLocalName());
    }

    /** Returns an attribute by its name without a prefix. */
    public Optional<String> attribute(String name) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        if (withoutPrefix(reader.getAttributeLocalName(i)).equals(name)) {
          return Optional.of(reader.getAttributeValue(i));
        }
      }
      return Optional.empty();
    }
  }

  private XmlFile() {}

  /** Creates a factory for each file, because a factory keeps a reference to its last file. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Returns the name of the outermost element, without its prefix and in lower case; empty where
   * the content does not begin as markup does.
   */
  public static String root(String content) {
    int i = afterProlog(content);
    if (!content.startsWith("<", i)) {
      return "";
    }
    int end = i + 1;
    while (end < content.length() && end - i < 64 && isNamePart(content.charAt(end))) {
      end++;
    }
    return withoutPrefix(content.substring(i + 1, end)).toLowerCase(Locale.ROOT);
  }

  /** Returns the index of the first element, after declaration, comments and document type. */
  private static int afterProlog(String content) {
    int i = afterBlanks(content, 0);
    while (content.startsWith("<?", i) || content.startsWith("<!", i)) {
      var close = endOfProlog(content, i);
      int end = content.indexOf(close, i);
      if (end < 0) {
        return content.length();
      }
      i = afterBlanks(content, end + close.length());
    }
    return i;
  }

  /**
   * Returns the end mark of the part of the prolog that begins here; a document type may have parts
   * itself.
   */
  private static String endOfProlog(String content, int from) {
    if (content.startsWith("<!--", from)) {
      return "-->";
    }
    int close = content.indexOf('>', from);
    boolean hasParts = close > 0 && content.indexOf('[', from, close) > 0;
    return content.startsWith("<!", from) && hasParts ? "]>" : ">";
  }

  private static int afterBlanks(String content, int from) {
    int i = from;
    while (i < content.length() && content.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  private static boolean isNamePart(char c) {
    return c > ' ' && c != '>' && c != '/' && c != '<';
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /**
   * Passes a document's parts to the handler.
   *
   * @throws CaptionSyntaxException when it is not well-formed, too deep, or has a document type
   */
  public static void read(String content, Handler handler) {
    var start = afterBlanks(content, 0);
    try {
      var reader =
          factory()
              .createXMLStreamReader(new StringReader(XmlRepair.mend(content.substring(start))));
      int depth = 0;
      int events = 0;
      while (reader.hasNext()) {
        WorkDeadline.checkAt(++events);
        depth = handle(reader, next(reader), depth, handler);
      }
    } catch (XMLStreamException e) {
      throw syntax(e);
    }
  }

  /**
   * Reads the next event; the JDK's parser throws undeclared exceptions at some broken documents.
   */
  private static int next(XMLStreamReader reader) throws XMLStreamException {
    try {
      return reader.next();
    } catch (RuntimeException e) {
      throw new XMLStreamException(String.valueOf(e.getMessage()), reader.getLocation(), e);
    }
  }

  private static int handle(XMLStreamReader reader, int event, int depth, Handler handler) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (depth == MAX_DEPTH) {
          throw new CaptionSyntaxException(CaptionError.XML_TOO_DEEP, MAX_DEPTH);
        }
        handler.start(new XmlElement(reader));
        return depth + 1;
      }
      case XMLStreamConstants.END_ELEMENT -> {
        handler.end(withoutPrefix(reader.getLocalName()));
        return depth - 1;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          handler.text(reader.getText());
      case XMLStreamConstants.DTD ->
          throw new CaptionSyntaxException(CaptionError.XML_DOCUMENT_TYPE);
      default -> {
        // comments, processing instructions, white space between elements
      }
    }
    return depth;
  }

  private static CaptionSyntaxException syntax(XMLStreamException e) {
    var where = e.getLocation();
    return new CaptionSyntaxException(
        where == null
            ? Message.of(CaptionError.XML_INVALID)
            : Message.of(
                CaptionError.XML_INVALID_AT, where.getLineNumber(), where.getColumnNumber()),
        e);
  }
}
