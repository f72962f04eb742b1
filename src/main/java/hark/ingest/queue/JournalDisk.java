package hark.ingest.queue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The way files are opened for writing; tests use disks that are full. */
public interface JournalDisk {
  RandomAccessFile open(Path file) throws IOException;

  JournalDisk REAL = file -> new RandomAccessFile(file.toFile(), "rw");
}
