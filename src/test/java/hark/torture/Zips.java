package hark.torture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.zip.ZipInputStream;

/** A look into exports. */
final class Zips {

  private Zips() {}

  /** The number of folders with files in them, which is that of videos; -1 where it is broken. */
  static int folders(byte[] zip) {
    var folders = new HashSet<String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        int slash = entry.getName().lastIndexOf('/');
        if (slash > 0 && entry.getName().endsWith(".raw")) {
          folders.add(entry.getName().substring(0, slash));
        }
      }
      return folders.size();
    } catch (IOException e) {
      return -1;
    }
  }
}
