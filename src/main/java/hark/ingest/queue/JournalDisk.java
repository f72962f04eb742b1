package hark.ingest.queue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** How files are opened for writing; tests give ones whose disk is full. */
public interface JournalDisk {
  RandomAccessFile open(Path file) throws IOException;

  JournalDisk REAL = file -> new RandomAccessFile(file.toFile(), "rw");
}
