package hark.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A hash of a password by PBKDF2 with HMAC-SHA-256. It takes about half a second of processor time
 * to compute, on purpose. The text form has all that is needed to check a password, so that a later
 * version can compute new ones otherwise.
 *
 * @param rounds the number of iterations
 */
record PasswordHash(int rounds, byte[] salt, byte[] hash) {

  static final int SHORTEST = 10;
  static final int LONGEST = 256;

  /** The number of iterations that OWASP recommends for this function. */
  private static final int ROUNDS = 600_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final String KIND = "pbkdf2-sha256";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A hash that no password has, to spend the same time on accounts that do not exist. */
  static final PasswordHash OF_NOBODY =
      new PasswordHash(ROUNDS, new byte[SALT_BYTES], new byte[HASH_BITS / 8]);

  /**
   * Computes the hash of a new password.
   *
   * @throws AccessException if it is too short or too long
   */
  static PasswordHash of(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new AccessException(AccessError.PASSWORD_LENGTH, SHORTEST, LONGEST);
    }
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(ROUNDS, salt, derive(password, salt, ROUNDS));
  }

  /** Returns whether this is the hash of a password; takes the same time if it is not. */
  boolean matches(String password) {
    boolean isShort = password.codePointCount(0, password.length()) <= LONGEST;
    return MessageDigest.isEqual(hash, derive(isShort ? password : "", salt, rounds)) && isShort;
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    var normal = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
    var key = new PBEKeySpec(normal, salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has PBKDF2 with SHA-256", e);
    } finally {
      key.clearPassword();
    }
  }

  String text() {
    var hex = HexFormat.of();
    return String.join(
        "$", KIND, Integer.toString(rounds), hex.formatHex(salt), hex.formatHex(hash));
  }

  /**
   * Reads a stored hash.
   *
   * @throws IllegalArgumentException if it is of another kind
   */
  static PasswordHash parse(String text) {
    var parts = text.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(KIND)) {
      throw new IllegalArgumentException("A password is stored in an unknown way");
    }
    var hex = HexFormat.of();
    return new PasswordHash(
        Integer.parseInt(parts[1]), hex.parseHex(parts[2]), hex.parseHex(parts[3]));
  }
}
