package hark.caption;

import static java.nio.charset.StandardCharsets.UTF_8;

import hark.caption.format.CaptionFormats;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes: cues or a {@link CaptionSyntaxException}, and nothing else. */
class CaptionFuzzTest {

  private static final List<String> FILES =
      List.of(
          """
          WEBVTT
          Language: en

          1
          00:00:01.000 --> 00:00:02.500 align:start
          <v.loud Ann>Good <i>morning</i> &amp; <00:00:02.000>welcome</v><v Bob>&#x48;i

          NOTE
          nothing

          100:00:03.000 --> 100:00:04.000
          <c.red>bye</c> &nbsp; 1 < 2
          """,
          """
          {"title":"T","language":"de","segments":[{"start":1.5,"end":"2","text":"Guten Tag",
          "speaker":"Ann"},{"start":"x"},7,{"start":1e3,"text":null,"x":{"y":[1,2]}}]}
          """,
          """
          {"code":"0000","msg":"success","data":{"videoNo":"VI1","transcriptions":[{"index":0,
          "content":" Good evening.","startTime":"0","endTime":"3"},{"index":1,"text":"a",
          "start":3.25,"end":1}]},"success":true,"failed":false}
          """);

  @Property(tries = 500)
  void randomBytes(@ForAll byte[] content) {
    parse(content);
  }

  @Property(tries = 2000)
  void mutatedFiles(@ForAll @From("mutated") String content) {
    parse(content.getBytes(UTF_8));
  }

  @Property(tries = 1000)
  void brokenBytes(@ForAll @From("mutated") String content, @ForAll int at, @ForAll byte b) {
    var bytes = content.getBytes(UTF_8);
    if (bytes.length > 0) {
      bytes[Math.floorMod(at, bytes.length)] = b;
    }
    parse(bytes);
  }

  @Provide
  Arbitrary<String> mutated() {
    var pieces =
        Arbitraries.oneOf(
            Arbitraries.of(
                "\n",
                "\n\n",
                "\r",
                "-->",
                "<",
                ">",
                "</v>",
                "<v ",
                "&",
                "&#",
                ";",
                "\0",
                "\"",
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "null",
                "1e999999999",
                "1e-999999999",
                "-1",
                "NaN",
                "\\ud800",
                "99999999999999999999",
                "WEBVTT"),
            Arbitraries.strings().ofMaxLength(8));
    var place = Arbitraries.integers().between(0, Integer.MAX_VALUE);
    var mutation = Combinators.combine(place, place, pieces).as(Mutation::new);
    return Combinators.combine(Arbitraries.of(FILES), mutation.list().ofMaxSize(6))
        .as(CaptionFuzzTest::apply);
  }

  private record Mutation(int at, int length, String piece) {}

  private static String apply(String file, List<Mutation> mutations) {
    var text = new StringBuilder(file);
    for (var mutation : mutations) {
      int at = mutation.at() % (text.length() + 1);
      int to = Math.min(text.length(), at + mutation.length() % 12);
      text.replace(at, to, mutation.piece());
    }
    return text.toString();
  }

  private static void parse(byte[] content) {
    try {
      CaptionFormats.parse(content)
          .cues()
          .forEach(
              cue -> {
                if (cue.startMillis() < 0 || cue.endMillis() < 0) {
                  throw new AssertionError("A negative time in " + cue);
                }
              });
    } catch (CaptionSyntaxException e) {
      if (e.getMessage().isBlank()) {
        throw new AssertionError("A refusal without a reason", e);
      }
    }
  }
}
