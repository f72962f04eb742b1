package hark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of words that are all forms of one another in one language. */
class WordFormsTest {

  private static void assertForms(String language, String row) {
    var words = row.strip().split(" ");
    for (var one : words) {
      for (var other : words) {
        assertTrue(areForms(one, other, language), () -> one + " " + other + " in " + language);
      }
    }
  }

  private static boolean areForms(String one, String other, String language) {
    return !Collections.disjoint(keys(one, language), keys(other, language));
  }

  private static Set<String> keys(String word, String language) {
    var keys = new HashSet<>(WordForms.of(language).stems(word));
    keys.add(word);
    return keys;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          supply supplies supplied supplying
          run running runs
          city cities
          question questions questioned
          meeting meetings
          walk walked walking
          box boxes
          study studies studying
          friend friends
          stop stopped stopping
          church churches
          happy happiness
          """)
  void english(String row) {
    assertForms("en", row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          haus häuser hauses häusern
          kind kinder kindern
          frage fragen
          schön schöne schöner
          strasse strassen
          woche wochen
          zeit zeiten
          jahr jahre jahren
          neue neuer neues
          buch bücher
          sprache sprachen
          apfel äpfel
          """)
  void german(String row) {
    assertForms("de", row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          marée marées
          parler parlé parlait
          cheval chevaux
          homme hommes
          nouvelle nouvelles nouvel
          état états
          question questions
          petit petite petits
          chercher cherche cherché
          maison maisons
          national nationale nationaux
          livre livres
          """)
  void french(String row) {
    assertForms("fr", row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          canción canciones
          hablar hablo hablamos habló
          niño niña niños
          casa casas
          libro libros
          cancion canciones
          pregunta preguntas
          ciudad ciudades
          trabajar trabajo trabajando
          mes meses
          nuevo nueva nuevos
          mujer mujeres
          """)
  void spanish(String row) {
    assertForms("es", row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          canção canções
          falar falo falou
          casa casas
          menino meninos menina
          livro livros
          questão questões
          hospital hospitais
          papel papéis
          pão pães
          mão mãos
          pergunta perguntas
          trabalhar trabalha trabalhando
          """)
  void portuguese(String row) {
    assertForms("pt", row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          parlare parlo parlato parlano
          amico amici amica
          libro libri
          casa case
          questione questioni
          ragazzo ragazzi ragazza
          domanda domande
          nuovo nuova nuovi
          lavorare lavoro lavorando
          anno anni
          scuola scuole
          città citta
          """)
  void italian(String row) {
    assertForms("it", row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          huis huizen
          brief brieven
          vraag vragen
          kind kinderen
          boek boeken
          groot grote
          vrouw vrouwen
          dag dagen
          stem stemmen
          jaar jaren
          week weken
          mooi mooie
          ei eieren
          """)
  void dutch(String row) {
    assertForms("nl", row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hus huset husen
          flicka flickor flickan flickorna
          fråga frågor frågan
          barn barnen
          stor stora
          dag dagar dagen dagarna
          tala talar talade
          bild bilder bilden
          bil bilar bilen
          vecka veckor veckan
          skola skolor skolan
          plats platser platsen
          """)
  void swedish(String row) {
    assertForms("sv", row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          книга книги книгу книгой
          говорить говорит говорил
          вопрос вопросы вопросов
          город города городе
          ёлка елка ёлки
          новый новая новые
          работа работы работу
          человек человека человеку
          рука руки руку
          дом дома домов
          машина машины
          читать читает читал
          """)
  void russian(String row) {
    assertForms("ru", row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          كتاب الكتاب والكتاب بالكتاب كتابها
          مدرسة المدرسة
          سؤال السؤال
          معلم معلمون المعلمين معلمات
          كِتَاب كتاب
          بيت البيت
          جامعة الجامعة الجامعات
          مهندس المهندسون
          سيارة السيارات
          لغة اللغة لغات
          طالبة الطالبات
          كبير الكبيرة
          """)
  void arabic(String row) {
    assertForms("ar", row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | supply | surplus
          en | run | rain
          en | city | citizen
          en | dont | done
          de | haus | hose
          de | kind | kinn
          de | frage | frist
          fr | marée | marier
          fr | cheval | cheveu
          fr | homme | femme
          es | canción | cansado
          es | casa | cosa
          es | niño | nido
          pt | canção | cansado
          pt | livro | lavra
          pt | mão | mais
          it | parlare | parte
          it | amico | ameno
          it | casa | cosa
          nl | huis | haas
          nl | brief | breed
          nl | vraag | vraat
          sv | hus | hos
          sv | flicka | flaska
          sv | fråga | fri
          ru | книга | книжка
          ru | говорить | город
          ru | вопрос | ворона
          ar | كتاب | كلب
          ar | مدرسة | مدينة
          ar | سؤال | سماء
          """)
  void unrelatedWordsAreNoForms(String language, String one, String other) {
    assertFalse(areForms(one, other, language));
  }

  @ParameterizedTest
  @CsvSource({
    "en, \u043A\u043D\u0438\u0433\u0438",
    "ru, supplies",
    "ar, supplies",
    "de, \u03BB\u03CC\u03B3\u03BF\u03C2",
    "en, 1990",
    "pl, ksi\u0105\u017Cki",
    "und, supplies"
  })
  void wordsOfAnotherScriptOrAnUnknownLanguageHaveNoForms(String language, String word) {
    assertEquals(Set.of(), WordForms.of(language).stems(word));
  }

  @Test
  void theLanguagesWithForms() {
    assertEquals(
        List.of("ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru", "sv"),
        List.copyOf(WordForms.languages()));
  }
}
