package hark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuesserTest {

  private static Optional<String> guess(String text) {
    var guess = new LanguageGuesser();
    Words.of(text).forEach(word -> guess.add(word.text(), 1));
    return guess.language();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | So what I would say is that we have been there before and it was not as bad as you think, because they had a plan for all of it
          de | Also ich würde sagen, dass wir das schon einmal hatten und dass es nicht so schlimm war, wie man denkt, weil sie einen Plan für alles hatten
          fr | Alors je dirais que nous avons déjà vu cela et que ce n'était pas aussi grave que vous le pensez, parce qu'ils avaient un plan pour tout
          es | Entonces yo diría que ya lo hemos visto antes y que no fue tan malo como se piensa, porque ellos tenían un plan para todo lo que pasó
          pt | Então eu diria que nós já vimos isso antes e que não foi tão ruim como você pensa, porque eles tinham um plano para tudo o que aconteceu
          it | Allora io direi che lo abbiamo già visto prima e che non era così male come si pensa, perché avevano un piano per tutto quello che è successo
          nl | Dus ik zou zeggen dat we dat al eerder hebben gezien en dat het niet zo erg was als je denkt, want zij hadden een plan voor alles wat er was
          sv | Så jag skulle säga att vi har sett det förut och att det inte var så illa som man tror, för de hade en plan för allt som kunde hända
          ru | Я бы сказал, что мы это уже видели и что это было не так плохо, как вы думаете, потому что у них был план на все, что было
          ar | في هذا الدرس سوف نتكلم عن ما هو هذا الشيء الذي كان في البيت ثم من أين جاء و كيف كان ذلك قبل أن نصل إلى هنا مع كل من كان معنا
          ca | Doncs jo diria que ja ho hem vist abans i que no va ser tan dolent com es pensa, perquè ells tenien un pla per a tot el que va passar amb això
          ko | 그래서 저는 우리가 전에 그것을 보았고 생각만큼 나쁘지 않았다고 말하고 싶습니다 왜냐하면 그들은 모든 것에 대한 계획이 있었기 때문입니다 우리는 그 계획을 보았습니다
          uk | Я б сказав, що ми це вже бачили і що це було не так погано, як ви думаєте, тому що у них був план на все, що могло бути, і це добре
          """)
  void aParagraphIsEnough(String language, String text) {
    assertEquals(Optional.of(language), guess(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the and of
          Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore magna aliqua enim minim veniam quis nostrud
          今日はとても良い天気ですねそれでは始めましょう皆さんこんにちは今日もよろしくお願いします
          1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25
          """)
  void unclearLanguagesRemainUnknown(String text) {
    assertEquals(Optional.empty(), guess(text));
  }

  @Test
  void anEmptyTextHasNoLanguage() {
    assertEquals(Optional.empty(), guess(""));
  }
}
