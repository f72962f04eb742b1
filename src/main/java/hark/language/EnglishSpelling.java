package hark.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The spellings of an English word in Britain and in America: {@code colour} and {@code color},
 * {@code organise} and {@code organize}, {@code travelled} and {@code traveled}.
 */
final class EnglishSpelling {

  /** Beginnings of words, British and American. */
  private static final List<String[]> BEGINNINGS =
      pairs(
          """
          colour=color favour=favor honour=honor labour=labor neighbour=neighbor
          behaviour=behavior flavour=flavor harbour=harbor humour=humor rumour=rumor vapour=vapor
          armour=armor endeavour=endeavor glamour=glamor odour=odor parlour=parlor rigour=rigor
          saviour=savior tumour=tumor vigour=vigor ardour=ardor candour=candor clamour=clamor
          demeanour=demeanor fervour=fervor splendour=splendor valour=valor misdemeanour=misdemeanor
          discolour=discolor dishonour=dishonor mould=mold moult=molt smoulder=smolder
          moustache=mustache catalogue=catalog dialogue=dialog analogue=analog monologue=monolog
          anaesth=anesth paediatr=pediatr encyclopaedi=encyclopedi mediaeval=medieval
          archaeolog=archeolog haemo=hemo orthopaedi=orthopedi foetus=fetus foetal=fetal
          oestrogen=estrogen diarrhoea=diarrhea gynaecolog=gynecolog leukaemi=leukemi
          anaemi=anemi manoeuvr=maneuver grey=gray aluminium=aluminum aeroplane=airplane
          plough=plow pyjama=pajama sceptic=skeptic sulphur=sulfur doughnut=donut
          cosy=cozy cosier=cozier cosiest=coziest artefact=artifact yoghurt=yogurt
          jewellery=jewelry carburettor=carburetor omelette=omelet whiskey=whisky
          defence=defense offence=offense pretence=pretense licence=license practise=practice
          skilful=skillful wilful=willful fulfilment=fulfillment instalment=installment
          enrolment=enrollment woollen=woolen marvellous=marvelous
          judgement=judgment acknowledgement=acknowledgment ageing=aging
          """);

  /** Whole words. */
  private static final List<String[]> WORDS =
      pairs(
          """
          theatre=theater theatres=theaters centre=center centres=centers centred=centered
          centring=centering metre=meter metres=meters kilometre=kilometer kilometres=kilometers
          centimetre=centimeter centimetres=centimeters millimetre=millimeter
          millimetres=millimeters litre=liter litres=liters fibre=fiber fibres=fibers
          calibre=caliber lustre=luster sabre=saber sabres=sabers sombre=somber spectre=specter
          spectres=specters meagre=meager manoeuvre=maneuver manoeuvres=maneuvers
          manoeuvred=maneuvered manoeuvring=maneuvering programme=program programmes=programs
          mum=mom mums=moms mummy=mommy kerb=curb kerbs=curbs
          fulfil=fulfill enrol=enroll enrols=enrolls distil=distill instil=instill
          fulfils=fulfills gaol=jail
          learnt=learned burnt=burned dreamt=dreamed spelt=spelled spoilt=spoiled spilt=spilled
          leapt=leaped leant=leaned okay=ok towards=toward afterwards=afterward
          adviser=advisor advisers=advisors enquiry=inquiry enquiries=inquiries
          chilli=chili chillies=chilies
          """);

  /** Verbs that double an l before an ending in Britain. */
  private static final Set<String> DOUBLED =
      Set.of(
          "travel",
          "cancel",
          "label",
          "model",
          "level",
          "fuel",
          "signal",
          "channel",
          "counsel",
          "jewel",
          "marvel",
          "quarrel",
          "rival",
          "tunnel",
          "total",
          "equal",
          "dial",
          "initial",
          "pencil",
          "parcel",
          "shovel",
          "swivel",
          "unravel",
          "revel",
          "carol",
          "duel",
          "funnel",
          "grovel",
          "libel",
          "pedal",
          "panel",
          "refuel",
          "spiral",
          "stencil",
          "remodel",
          "relabel",
          "bevel",
          "chisel",
          "dishevel",
          "enamel",
          "trammel",
          "yodel",
          "tranquil");

  private static final List<String> ENDINGS =
      List.of("ed", "ing", "er", "ers", "or", "ors", "ings", "able");

  private static final List<String> IZED =
      List.of("e", "es", "ed", "er", "ers", "ing", "able", "ation", "ations", "ational");

  /** The fewest letters before -ise: {@code prise} is not {@code prize}. */
  private static final int FEWEST_BEFORE_ISE = 3;

  private EnglishSpelling() {}

  private static List<String[]> pairs(String text) {
    var pairs = new ArrayList<String[]>();
    for (var pair : text.strip().split("\\s+")) { // a constant pattern over blanks
      pairs.add(pair.split("="));
    }
    return pairs;
  }

  /** Returns the other spellings that a word may have, whether they exist or not. */
  static Set<String> others(String word) {
    var all = new LinkedHashSet<>(Set.of(word));
    for (int size = 0; size < all.size(); ) {
      size = all.size();
      List.copyOf(all).forEach(one -> addOthers(one, all));
    }
    all.remove(word);
    return all;
  }

  private static void addOthers(String word, Set<String> to) {
    for (var pair : WORDS) {
      if (word.equals(pair[0]) || word.equals(pair[1])) {
        to.add(word.equals(pair[0]) ? pair[1] : pair[0]);
      }
    }
    for (var pair : BEGINNINGS) {
      if (word.startsWith(pair[0])) {
        to.add(pair[1] + word.substring(pair[0].length()));
      } else if (word.startsWith(pair[1])) {
        to.add(pair[0] + word.substring(pair[1].length()));
      }
    }
    addIzed(word, "is", "iz", to);
    addIzed(word, "iz", "is", to);
    addIzed(word, "lys", "lyz", to);
    addIzed(word, "lyz", "lys", to);
    addDoubled(word, to);
  }

  private static void addIzed(String word, String from, String into, Set<String> to) {
    for (var ending : IZED) {
      int stem = word.length() - ending.length() - from.length();
      if (stem >= FEWEST_BEFORE_ISE - (from.length() - 2) && word.endsWith(from + ending)) {
        to.add(word.substring(0, stem) + into + ending);
      }
    }
  }

  private static void addDoubled(String word, Set<String> to) {
    for (var ending : ENDINGS) {
      if (word.endsWith(ending)) {
        var stem = word.substring(0, word.length() - ending.length());
        if (DOUBLED.contains(stem)) {
          to.add(stem + "l" + ending);
        } else if (stem.endsWith("ll") && DOUBLED.contains(stem.substring(0, stem.length() - 1))) {
          to.add(stem.substring(0, stem.length() - 1) + ending);
        }
      }
    }
  }
}
