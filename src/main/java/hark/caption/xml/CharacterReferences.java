package hark.caption.xml;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/**
 * A decoder of character references in text: those that HTML 4.01 names (section 24), {@code apos},
 * and numeric ones as HTML reads them. Any other, and one without a semicolon, stays as it is
 * written, because people say {@code AT&T} and {@code Q&A}.
 */
public final class CharacterReferences {

  /** The names in order of their code points, from U+00A0 to U+00FF. */
  private static final String LATIN_1 =
      """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg
      plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34
      iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml
      Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
      Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil
      egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde
      ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
      """;

  private static final String OTHERS =
      """
      OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 circ=2c6 tilde=2dc Alpha=391
      Beta=392 Gamma=393 Delta=394 Epsilon=395 Zeta=396 Eta=397 Theta=398 Iota=399 Kappa=39a
      Lambda=39b Mu=39c Nu=39d Xi=39e Omicron=39f Pi=3a0 Rho=3a1 Sigma=3a3 Tau=3a4 Upsilon=3a5
      Phi=3a6 Chi=3a7 Psi=3a8 Omega=3a9 alpha=3b1 beta=3b2 gamma=3b3 delta=3b4 epsilon=3b5
      zeta=3b6 eta=3b7 theta=3b8 iota=3b9 kappa=3ba lambda=3bb mu=3bc nu=3bd xi=3be
      omicron=3bf pi=3c0 rho=3c1 sigmaf=3c2 sigma=3c3 tau=3c4 upsilon=3c5 phi=3c6 chi=3c7
      psi=3c8 omega=3c9 thetasym=3d1 upsih=3d2 piv=3d6 ensp=2002 emsp=2003 thinsp=2009
      zwnj=200c zwj=200d lrm=200e rlm=200f ndash=2013 mdash=2014 lsquo=2018 rsquo=2019
      sbquo=201a ldquo=201c rdquo=201d bdquo=201e dagger=2020 Dagger=2021 bull=2022
      hellip=2026 permil=2030 prime=2032 Prime=2033 lsaquo=2039 rsaquo=203a oline=203e
      frasl=2044 euro=20ac image=2111 weierp=2118 real=211c trade=2122 alefsym=2135 larr=2190
      uarr=2191 rarr=2192 darr=2193 harr=2194 crarr=21b5 lArr=21d0 uArr=21d1 rArr=21d2
      dArr=21d3 hArr=21d4 forall=2200 part=2202 exist=2203 empty=2205 nabla=2207 isin=2208
      notin=2209 ni=220b prod=220f sum=2211 minus=2212 lowast=2217 radic=221a prop=221d
      infin=221e ang=2220 and=2227 or=2228 cap=2229 cup=222a int=222b there4=2234 sim=223c
      cong=2245 asymp=2248 ne=2260 equiv=2261 le=2264 ge=2265 sub=2282 sup=2283 nsub=2284
      sube=2286 supe=2287 oplus=2295 otimes=2297 perp=22a5 sdot=22c5 lceil=2308 rceil=2309
      lfloor=230a rfloor=230b lang=2329 rang=232a loz=25ca spades=2660 clubs=2663 hearts=2665
      diams=2666
      """;

  private static final Map<String, String> NAMED = named();

  private static final int LONGEST = 10;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String REPLACEMENT = "\uFFFD";

  private CharacterReferences() {}

  private static Map<String, String> named() {
    var named = new HashMap<>(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'"));
    int codePoint = 0xA0;
    for (var name : LATIN_1.split("\\s+")) {
      named.put(name, Character.toString(codePoint++));
    }
    for (var entry : OTHERS.split("\\s+")) {
      int equals = entry.indexOf('=');
      int value = Integer.parseInt(entry.substring(equals + 1), 16);
      named.put(entry.substring(0, equals), Character.toString(value));
    }
    return Map.copyOf(named);
  }

  /**
   * Returns the text with its character references replaced; takes time in proportion to its
   * length.
   */
  public static String decode(String text) {
    int ampersand = text.indexOf('&');
    if (ampersand < 0) {
      return text;
    }
    var decoded = new StringBuilder(text.length());
    int from = 0;
    while (ampersand >= 0) {
      decoded.append(text, from, ampersand);
      int semicolon = semicolon(text, ampersand);
      var value = semicolon < 0 ? null : value(text.substring(ampersand + 1, semicolon));
      decoded.append(value == null ? "&" : value);
      from = value == null ? ampersand + 1 : semicolon + 1;
      ampersand = text.indexOf('&', from);
    }
    return decoded.append(text, from, text.length()).toString();
  }

  /** Returns the index of the semicolon that ends the reference; -1 when it is longer than any. */
  private static int semicolon(String text, int ampersand) {
    int limit = Math.min(text.length(), ampersand + 2 + LONGEST);
    for (int i = ampersand + 1; i < limit; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static String value(String name) {
    if (!name.startsWith("#")) {
      return NAMED.get(name);
    }
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    var digits = name.substring(hexadecimal ? 2 : 1);
    int radix = hexadecimal ? 16 : 10;
    if (digits.isEmpty()
        || !digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0)) {
      return null;
    }
    return character(Long.parseLong(digits, radix));
  }

  private static String character(long codePoint) {
    if (codePoint >= 0x80 && codePoint < 0xA0) { // the meaning intended by writers of &#146;
      return new String(new byte[] {(byte) codePoint}, WINDOWS_1252);
    }
    return codePoint == 0
            || codePoint > Character.MAX_CODE_POINT
            || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
        ? REPLACEMENT
        : Character.toString((int) codePoint);
  }
}
