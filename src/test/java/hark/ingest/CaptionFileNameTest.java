package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.transcript.VideoId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionFileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          talk.vtt                      | talk                       | talk             | und
          talk.en.vtt                   | talk                       | talk             | en
          talk.en.auto.vtt              | talk                       | talk             | en.auto
          talk.pt_BR.AUTO.srt           | talk                       | talk             | pt-BR.auto
          talk.zh-Hans.human.vtt        | talk                       | talk             | zh-Hans.human
          talk.en-orig.vtt              | talk                       | talk             | en.auto
          talk.auto.vtt                 | talk.auto                  | talk.auto        | und
          talk.eng.srt                  | talk                       | talk             | en
          talk.ger.srt                  | talk                       | talk             | de
          talk.deu.auto.srt             | talk                       | talk             | de.auto
          talk.English.srt              | talk                       | talk             | en
          talk.Deutsch.vtt              | talk                       | talk             | de
          talk.en.sdh.srt               | talk                       | talk             | en.human
          talk.en.cc.srt                | talk                       | talk             | en.human
          talk.en.forced.srt            | talk                       | talk             | en.human
          talk.forced.ger.srt           | talk                       | talk             | de.human
          talk.fr.default.srt           | talk                       | talk             | fr
          talk.fr.default.forced.srt    | talk                       | talk             | fr.human
          talk.en.sdh.default.srt       | talk                       | talk             | en.human
          talk.en.hi.srt                | talk                       | talk             | en.human
          talk.hi.srt                   | talk                       | talk             | hi
          talk.hi.auto.srt              | talk                       | talk             | hi.auto
          talk.hi.hi.srt                | talk                       | talk             | hi.human
          talk.default.srt              | talk.default               | talk.default     | und
          talk.en.auto-generated.vtt    | talk                       | talk             | en.auto
          talk.auto.en.vtt              | talk                       | talk             | en.auto
          talk [en].srt                 | talk                       | talk             | en
          talk.pt-BR.srt                | talk                       | talk             | pt-BR
          talk.por.srt                  | talk                       | talk             | pt
          talk.iw.srt                   | talk                       | talk             | he
          talk.heb.srt                  | talk                       | talk             | he
          talk.cmn.srt                  | talk                       | talk             | zh
          talk.chi.srt                  | talk                       | talk             | zh
          talk.zh_Hans_CN.srt           | talk                       | talk             | zh-Hans-CN
          talk.ara.asr.vtt              | talk                       | talk             | ar.auto
          talk.fas.manual.vtt           | talk                       | talk             | fa.human
          talk.fre.srt                  | talk                       | talk             | fr
          talk.Français.srt             | talk                       | talk             | fr
          talk.gsw.srt                  | talk                       | talk             | gsw
          talk.xyz.srt                  | talk.xyz                   | talk.xyz         | und
          talk.part.2.srt               | talk.part.2                | talk.part.2      | und
          .en.vtt                       | .en                        | .en              | und
          wh.aws.transcribe.json        | wh.aws.transcribe          | wh.aws.transcribe | und
          36c3-10571.de.sbv             | 36c3-10571                 | 36c3-10571       | de
          a/b\\c/talk.en.vtt            | talk                       | talk             | en
          ../../etc/passwd              | passwd                     | passwd           | und
          ..                            | ~file                      | ..               | und
          no ending at all. Really      | no-ending-at-all.-Really   | no ending at all. Really | und
          My talk (final).en.vtt        | My-talk-final              | My talk (final)  | en
          Café été.fr.srt               | Cafe-ete                   | Café été         | fr
          采茶.srt                       | ~file                      | 采茶              | und
          Talk 采.srt                    | ~Talk                      | Talk 采           | und
          """)
  void tells(String name, String id, String title, String track) {
    var told = CaptionFileName.of(name);
    assertEquals(title, told.title());
    assertEquals(track, told.track().key());
    var value = told.id().value();
    if (id.startsWith("~")) {
      assertTrue(value.matches(id.substring(1) + "~[0-9a-f]{8}"), value);
    } else {
      assertEquals(id, value);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "talk.xyz.srt, xyz",
    "talk [klingon].srt, klingon",
    "talk.en.vtt, ''",
    "talk.English.vtt, ''",
    "talk.vtt, ''",
    "talk.part.2.srt, ''",
    "36c3-10571.de.sbv, ''"
  })
  void saysWhatItDoesNotUnderstand(String name, String unread) {
    var told = CaptionFileName.of(name);
    assertEquals(unread, told.unread().orElse(""));
    assertEquals(unread.isEmpty() ? 0 : 1, told.remarks().size());
  }

  @Test
  void namesThatDifferInLettersAnIdCannotHaveStayApart() {
    assertNotEquals(CaptionFileName.of("采茶.srt").id(), CaptionFileName.of("采花.srt").id());
    assertEquals(CaptionFileName.of("采茶.srt").id(), CaptionFileName.of("x/采茶.zh.vtt").id());
  }

  @Property(tries = 2_000)
  void anyTextIsAName(@ForAll String name) {
    assertTrue(VideoId.isValid(CaptionFileName.of(name).id().value()));
  }
}
