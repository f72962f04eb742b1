package hark.source.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.message.MessageTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingsTest {

  private static final int MOST = 4 << 20;
  private static final byte[] TEXT =
      "WEBVTT\n\n00:01.000 --> 00:02.000\nThe hive hums.\n".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "identity, ''",
    "gzip, gzip",
    "x-gzip, gzip",
    "GZIP, gzip",
    "deflate, zlib",
    "deflate, raw",
    "'gzip, gzip', gzip gzip",
    "'deflate, gzip', zlib gzip",
    "'gzip, deflate', gzip raw",
    "' gzip , identity ', gzip",
    "'', gzip",
    "'', gzip gzip",
    "gzip, gzip gzip",
    "gzip, ''",
    "deflate, ''",
    "br, ''",
    "zstd, ''",
    "utf-8, ''",
    "'gzip,gzip', gzip",
  })
  void aBodyIsUnpackedWhateverIsTold(String told, String done) throws Exception {
    assertArrayEquals(TEXT, ContentCodings.unpack(packed(TEXT, done), told, MOST));
  }

  @ParameterizedTest
  @CsvSource({"br", "zstd", "compress", "gzip", "deflate", "nonsense"})
  void whatIsPackedOtherwiseIsRefusedWithItsName(String told) {
    var noise = new byte[500];
    new Random(1).nextBytes(noise);
    var refused = refuse(noise, told);
    assertTrue(
        MessageTexts.ENGLISH.format(refused.reason("x")).contains(told),
        MessageTexts.ENGLISH.format(refused.reason("x")));
  }

  @Test
  void whatIsDamagedOrCutIsRefused() throws Exception {
    var packed = packed(TEXT, "gzip");
    refuse(Arrays.copyOf(packed, packed.length - 12), "gzip");
    packed[packed.length - 6] ^= 1;
    refuse(packed, "gzip");
  }

  @Test
  void whatBecomesTooLargeIsRefused() throws Exception {
    var noise = new byte[MOST];
    new Random(1).nextBytes(noise);
    assertArrayEquals(noise, ContentCodings.unpack(packed(noise, "gzip"), "gzip", MOST));
    var more = Arrays.copyOf(noise, MOST + 1);
    assertTrue(
        MessageTexts.ENGLISH
            .format(refuse(packed(more, "gzip"), "gzip").reason("x"))
            .contains("larger than 4 MB"));
    assertTrue(
        MessageTexts.ENGLISH
            .format(refuse(packed(more, "raw"), "deflate").reason("x"))
            .contains("larger than 4 MB"));
  }

  @Test
  void aBombIsRefused() throws Exception {
    var bomb = packed(new byte[MOST - 1], "gzip");
    assertTrue(
        MessageTexts.ENGLISH.format(refuse(bomb, "gzip").reason("x")).contains("cannot be text"));
    refuse(packed(new byte[100 << 20], "gzip gzip"), "gzip, gzip");
    refuse(packed(TEXT, "gzip gzip gzip gzip"), "");
    refuse(TEXT, "gzip, gzip, gzip, gzip");
  }

  private static ContentCodings.Refused refuse(byte[] body, String told) {
    return assertThrows(
        ContentCodings.Refused.class, () -> ContentCodings.unpack(body, told, MOST));
  }

  private static byte[] packed(byte[] plain, String done) throws IOException {
    var bytes = plain;
    for (var one : done.isEmpty() ? new String[0] : done.split(" ")) {
      var out = new ByteArrayOutputStream();
      try (var packer =
          one.equals("gzip")
              ? new GZIPOutputStream(out)
              : new DeflaterOutputStream(out, new Deflater(9, one.equals("raw")))) {
        packer.write(bytes);
      }
      bytes = out.toByteArray();
    }
    return bytes;
  }
}
