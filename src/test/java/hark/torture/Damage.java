package hark.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SplittableRandom;

/** The ways in which a file of a data folder is damaged. */
enum Damage {
  CUT {
    @Override
    void apply(Path file, SplittableRandom random) throws IOException {
      try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
        channel.truncate(random.nextLong(Math.max(1, channel.size())));
      }
    }
  },
  FLIP {
    @Override
    void apply(Path file, SplittableRandom random) throws IOException {
      var bytes = Files.readAllBytes(file);
      if (bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
      }
    }
  },
  EMPTY {
    @Override
    void apply(Path file, SplittableRandom random) throws IOException {
      Files.write(file, new byte[0]);
    }
  },
  REMOVE {
    @Override
    void apply(Path file, SplittableRandom random) throws IOException {
      Files.delete(file);
    }
  },
  REMOVE_FOLDER {
    @Override
    void apply(Path file, SplittableRandom random) throws IOException {
      Torture.deleteAll(file.getParent());
    }
  },
  STRAY_FILE {
    @Override
    void apply(Path file, SplittableRandom random) throws IOException {
      var names =
          List.of(".DS_Store", "Thumbs.db", "~$notes.tmp", "copy of en.json", "x.raw", "a~b.json");
      Files.writeString(beside(file, names, random), "not of Hark " + random.nextLong());
    }
  },
  STRAY_FOLDER {
    @Override
    void apply(Path file, SplittableRandom random) throws IOException {
      var names = List.of("lost+found", "@eaDir", "New folder", "zz", "ab");
      var folder = Files.createDirectories(beside(file, names, random));
      Files.writeString(folder.resolve("photo.jpg"), "not of Hark " + random.nextLong());
    }
  };

  abstract void apply(Path file, SplittableRandom random) throws IOException;

  boolean isStray() {
    return this == STRAY_FILE || this == STRAY_FOLDER;
  }

  /** In the folder of the file, or in the one above it. */
  private static Path beside(Path file, List<String> names, SplittableRandom random) {
    var folder = random.nextBoolean() ? file.getParent() : file.getParent().getParent();
    return folder.resolve(names.get(random.nextInt(names.size())));
  }
}
