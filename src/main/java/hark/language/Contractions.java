package hark.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that people draw together in speech: {@code we've} for {@code we have}, {@code gonna} for
 * {@code going to}. The words are as {@link Words} gives them, without apostrophes.
 */
public final class Contractions {

  /**
   * The tables: a contraction, an equals sign, and what it stands for; several with a stroke
   * between them. A star follows a contraction that is another word without its apostrophe: it is
   * understood where it is typed with one, and not looked for. A plus follows one that is another
   * word too, but nearly always the contraction in speech: it is looked for.
   */
  private static final Map<String, String> TABLES =
      Map.of(
          "en",
          """
          im=i am, youre=you are, were*=we are, theyre=they are, whore*=who are
          hes=he is|he has, shes=she is|she has, its+=it is|it has, thats=that is|that has
          theres=there is|there has, heres=here is, whats=what is|what has, whos=who is|who has
          wheres=where is|where has, hows=how is|how has, whens=when is, whys=why is, lets+=let us
          ive=i have, youve=you have, weve=we have, theyve=they have, whove=who have
          couldve=could have, shouldve=should have, wouldve=would have, mightve=might have
          mustve=must have, thatll=that will, itll=it will, therell=there will, wholl=who will
          whatll=what will, ill+=i will, youll=you will, hell*=he will, shell*=she will
          well*=we will, theyll=they will, id+=i had|i would, youd=you had|you would
          hed=he had|he would, shed*=she had|she would, itd=it had|it would, wed+=we had|we would
          theyd=they had|they would, thatd=that had|that would, whod=who had|who would
          thered=there had|there would
          dont=do not, doesnt=does not, didnt=did not, isnt=is not, arent=are not, wasnt=was not
          werent=were not, hasnt=has not, havent=have not, hadnt=had not, wont=will not
          cant=can not|cannot, cannot=can not, couldnt=could not, wouldnt=would not
          shouldnt=should not, mightnt=might not, mustnt=must not, neednt=need not, shant=shall not
          aint=am not|is not|are not|has not|have not
          gonna=going to, wanna=want to, gotta=got to, hafta=have to, hasta=has to, oughta=ought to
          useta=used to, kinda=kind of, sorta=sort of, outta=out of, lotta=lot of
          lemme=let me, gimme=give me, dunno=dont know|do not know, cmon=come on, yall=you all
          coulda=could have, shoulda=should have, woulda=would have, mighta=might have
          musta=must have, tis=it is, twas=it was, maam=madam, alright=all right
          """,
          "de",
          """
          gehts=geht es, gibts=gibt es, ists=ist es, hats=hat es, wars=war es, wirds=wird es
          kanns=kann es, sinds=sind es, stimmts=stimmt es, ichs=ich es, dus=du es, wenns=wenn es
          obs=ob es, wies=wie es, sies=sie es, ers=er es, mans=man es, habs=habe es|hab es
          hab=habe, nen=einen, son=so ein, sone=so eine, hastes=hast du es, haste=hast du
          biste=bist du, kannste=kannst du, willste=willst du, siehste=siehst du
          weißte=weißt du, kennste=kennst du, hamwer=haben wir, hammer*=haben wir
          aufm=auf dem, ausm=aus dem, mitm=mit dem, nachm=nach dem, inn+=in den
          fürn=für ein|für den
          aufs=auf das, ins=in das, ans=an das, fürs=für das, durchs=durch das, ums=um das
          übers=über das, unters=unter das, hinters=hinter das, vors=vor das
          """,
          "fr",
          """
          jsuis=je suis, chuis=je suis, jsais=je sais, chais=je sais, jpeux=je peux, jveux=je veux
          jvais=je vais, jvois=je vois, jdois=je dois, jpense=je pense, jcrois=je crois
          jdis=je dis, jfais=je fais, jprends=je prends, jtrouve=je trouve, jme=je me, jte=je te
          jle=je le, jla=je la, jpourrais=je pourrais, jvoudrais=je voudrais, jserai=je serai
          tas*=tu as, tes*=tu es, tavais=tu avais, tétais=tu étais, tauras=tu auras
          taurais=tu aurais, tiras*=tu iras, taimes=tu aimes, tarrives=tu arrives
          ya=y a|il y a, yavait=y avait|il y avait, yaura=y aura|il y aura, yen+=y en
          """,
          "es",
          """
          pa=para, palante=para adelante
          """,
          "pt",
          """
          pra=para, pro=para o, tá=está, tô=estou, tava=estava, cê=você, né=não é
          """,
          "it",
          """
          cè=ci è, cera+=ci era, dovè=dove è, comè=come è, cosè=cosa è
          """);

  private static final Map<String, Map<List<String>, Set<List<String>>>> OTHERS = read();

  /** Contractions that are other words without an apostrophe, by language. */
  private static final Map<String, Set<String>> AMBIGUOUS = ambiguous();

  private Contractions() {}

  private static Map<String, Map<List<String>, Set<List<String>>>> read() {
    var all = new HashMap<String, Map<List<String>, Set<List<String>>>>();
    TABLES.forEach(
        (language, table) -> {
          var others = new HashMap<List<String>, Set<List<String>>>();
          for (var entry : entries(table)) {
            var contraction = List.of(entry.contraction());
            for (var meaning : entry.meanings()) {
              others.computeIfAbsent(contraction, key -> new LinkedHashSet<>()).add(meaning);
              if (entry.isLookedFor()) {
                others.computeIfAbsent(meaning, key -> new LinkedHashSet<>()).add(contraction);
              }
            }
          }
          all.put(language, others);
        });
    return all;
  }

  /** A line of a table. @param sign the one after the contraction, or its last letter */
  private record Entry(String contraction, char sign, List<List<String>> meanings) {

    boolean isAmbiguous() {
      return sign == '*' || sign == '+';
    }

    boolean isLookedFor() {
      return sign != '*';
    }
  }

  private static List<Entry> entries(String table) {
    var entries = new ArrayList<Entry>();
    for (var text : table.replace('\n', ',').split(",")) {
      int equals = text.indexOf('=');
      if (equals > 0) {
        char sign = text.charAt(equals - 1);
        var meanings = new ArrayList<List<String>>();
        for (var meaning : text.substring(equals + 1).split("\\|")) { // a constant pattern
          meanings.add(words(meaning));
        }
        entries.add(new Entry(words(text.substring(0, equals)).getFirst(), sign, meanings));
      }
    }
    return entries;
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Words.Word::text).toList();
  }

  private static Map<String, Set<String>> ambiguous() {
    var all = new HashMap<String, Set<String>>();
    TABLES.forEach(
        (language, table) ->
            entries(table).stream()
                .filter(Entry::isAmbiguous)
                .forEach(
                    entry ->
                        all.computeIfAbsent(language, key -> new LinkedHashSet<>())
                            .add(entry.contraction())));
    return all;
  }

  /** Returns the languages with contractions, as ISO 639 codes. */
  public static Set<String> languages() {
    return TABLES.keySet();
  }

  /**
   * Returns what some words are drawn together to, or stand for when they are drawn apart; each as
   * its words.
   *
   * @param words one word, or several in a row
   * @param apostrophe whether the only word was typed with an apostrophe
   * @param language an ISO 639 code
   */
  public static Set<List<String>> others(List<String> words, boolean apostrophe, String language) {
    boolean hidden =
        words.size() == 1
            && !apostrophe
            && AMBIGUOUS.getOrDefault(language, Set.of()).contains(words.getFirst());
    return hidden
        ? Set.of()
        : OTHERS.getOrDefault(language, Map.of()).getOrDefault(words, Set.of());
  }
}
