package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path parent;

  @Test
  void hasOneOwnerAtATime() {
    var path = parent.resolve("new/data");
    try (var folder = DataFolder.open(path)) {
      assertEquals(path.resolve("index"), folder.index());
      var refusal = assertThrows(DataFolder.InUseException.class, () -> DataFolder.open(path));
      assertEquals(
          "Another Hark process uses the folder "
              + path
              + ". Stop that process, or give this one its own folder with the setting"
              + " hark.data.",
          refusal.getMessage());
    }
    DataFolder.open(path).close();
  }
}
