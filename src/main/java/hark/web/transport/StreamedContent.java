package hark.web.transport;

import java.io.IOException;
import java.io.OutputStream;

/** The content of an answer that writes itself. */
@FunctionalInterface
public interface StreamedContent {

  void writeTo(OutputStream out) throws IOException;
}
