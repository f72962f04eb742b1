package hark.language.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes the resources of English sounds from the file {@code index.js} of the npm package
 * cmu-pronouncing-dictionary; see bin/learn-pronunciations.
 */
final class LearnPronunciations {

  private static final Pattern ENTRY = Pattern.compile("  \"?([a-z']+)\"?: \"([A-Z0-2 ]+)\",?");

  private static final Map<String, String> SYMBOLS = new HashMap<>();

  static {
    var pairs =
        "AA=A AE=& AH=V AO=O AW=W AY=Y EH=E ER=3 EY=e IH=I IY=i OW=o OY=J UH=U UW=u B=b CH=c D=d"
            + " DH=D F=f G=g HH=h JH=j K=k L=l M=m N=n NG=N P=p R=r S=s SH=S T=t TH=T V=v W=w Y=y"
            + " Z=z ZH=Z";
    for (var pair : pairs.split(" ")) {
      SYMBOLS.put(pair.substring(0, pair.length() - 2), pair.substring(pair.length() - 1));
    }
  }

  private LearnPronunciations() {}

  public static void main(String[] arguments) throws IOException {
    var dictionary = new TreeMap<String, String>();
    for (var line : Files.readAllLines(Path.of(arguments[0]))) {
      var entry = ENTRY.matcher(line);
      if (entry.matches()) {
        dictionary.putIfAbsent(entry.group(1).replace("'", ""), sounds(entry.group(2)));
      }
    }
    var folder = Path.of(arguments[1]);
    SortedLinesWriter.write(folder.resolve("english-words.txt.gz"), dictionary);
    SortedLinesWriter.write(
        folder.resolve("english-rules.txt.gz"), new RuleLearner(dictionary).learn());
  }

  private static String sounds(String codes) {
    var sounds = new StringBuilder();
    for (var code : codes.split(" ")) {
      sounds.append(code.equals("AH0") ? "@" : SYMBOLS.get(code.replaceAll("[0-2]", "")));
    }
    return sounds.toString();
  }
}
