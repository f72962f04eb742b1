package hark.web;

import java.io.IOException;
import java.io.OutputStream;

/** Content of an answer that writes itself. */
@FunctionalInterface
interface Produced {

  void writeTo(OutputStream out) throws IOException;
}
