package hark.web.site;

import hark.web.shell.FrameTexts;
import hark.web.shell.StaticAssets;
import hark.web.shell.SubPath;
import hark.web.view.PageLanguage;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The description of the search for browsers (OpenSearch 1.1), so that their address bars can
 * search Hark, with suggestions. Its addresses are whole, as browsers keep it apart from the site.
 */
@Path("/opensearch.xml")
@Blocking
class SearchDescription {

  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
  private static final String TERMS = "{searchTerms}";

  private final SubPath subPath;
  private final StaticAssets assets;

  SearchDescription(SubPath subPath, StaticAssets assets) {
    this.subPath = subPath;
    this.assets = assets;
  }

  @GET
  @Produces("application/opensearchdescription+xml;charset=UTF-8")
  public String description(@Context UriInfo here) throws XMLStreamException {
    UnaryOperator<String> absolute =
        path -> here.getBaseUri().resolve(subPath.outside(path)).toString();
    var text = new StringWriter();
    var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("OpenSearchDescription");
    xml.writeDefaultNamespace(NAMESPACE);
    write(xml, "ShortName", "Hark");
    write(xml, "Description", PageLanguage.texts(FrameTexts.class).about());
    write(xml, "InputEncoding", "UTF-8");
    xml.writeStartElement("Image");
    xml.writeAttribute("type", "image/svg+xml");
    xml.writeCharacters(absolute.apply(assets.path() + "/shared/favicon.svg"));
    xml.writeEndElement();
    address(xml, Map.of("type", "text/html"), absolute.apply("/search?q=") + TERMS);
    address(
        xml,
        Map.of("type", "application/x-suggestions+json"),
        absolute.apply("/search/suggestions?q=") + TERMS);
    address(
        xml,
        Map.of("type", "application/opensearchdescription+xml", "rel", "self"),
        absolute.apply("/opensearch.xml"));
    xml.writeEndDocument();
    xml.close();
    return text.toString();
  }

  private static void write(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void address(XMLStreamWriter xml, Map<String, String> kind, String template)
      throws XMLStreamException {
    xml.writeEmptyElement("Url");
    for (var one : kind.entrySet()) {
      xml.writeAttribute(one.getKey(), one.getValue());
    }
    xml.writeAttribute("template", template);
  }
}
