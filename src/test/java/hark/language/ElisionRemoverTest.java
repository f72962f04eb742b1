package hark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionRemoverTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          fr, l'homme, homme
          fr, d'abord, abord
          fr, qu'il, il
          fr, j'ai, ai
          fr, jusqu'ici, ici
          fr, aujourd'hui,
          it, l'anno, anno
          it, dell'amico, amico
          it, un'ora, ora
          it, quest'anno, anno
          it, po'co,
          ca, l'home, home
          ca, d'aigua, aigua
          en, l'homme,
          de, d'accord,
          """)
  void articlesAreRemoved(String language, String written, String rest) {
    int apostrophe = written.indexOf('\'');
    assertEquals(
        Optional.ofNullable(rest),
        ElisionRemover.without(written.replace("'", ""), apostrophe, language));
  }
}
