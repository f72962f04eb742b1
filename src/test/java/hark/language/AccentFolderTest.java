package hark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentFolderTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          tide, tide
          marée, maree
          über, uber
          ñandú, nandu
          ångström, angstrom
          đường, duong
          łódź, lodz
          smørrebrød, smorrebrod
          cœur, coeur
          ħarsa, harsa
          ı, i
          i̇stanbul, istanbul
          καλημέρα, καλημερα
          άϊ, αι
          й, й
          ёлка, елка
          за́мок, замок
          ѝ, и
          ќе, ќе
          seyðisfjörður, seydisfjordur
          þór, thor
          əliyev, eliyev
          القرآن, القران
          أحمد, احمد
          على, علي
          ŋaan, naan
          їжак, їжак
          ґанок, ґанок
          हिन्दी, हिन्दी
          தமிழ், தமிழ்
          ไทยน้ำ, ไทยน้ำ
          שָׁלוֹם, שָׁלוֹם
          كِتَاب, كتاب
          が, が
          한국, 한국
          """)
  void whatPeopleLeaveOutIsDroppedAndNothingElse(String word, String plain) {
    assertEquals(plain, AccentFolder.fold(word));
  }
}
