package hark.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificates that are trusted, from a file. */
final class TrustedCertificates {

  private TrustedCertificates() {}

  /**
   * Returns a context for TLS that trusts the certificates in a file in PEM, and what they signed.
   *
   * @throws IOException if the file cannot be read, or has no certificate
   */
  static SSLContext context(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (var one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted-" + number, one);
        number++;
      }
      if (number == 0) {
        throw new IOException("The file has no certificate in PEM");
      }
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("The file has no certificate in PEM: " + e.getMessage(), e);
    }
  }
}
