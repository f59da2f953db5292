package vn.trian.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Mail servers that speak TLS from the first byte, by a certificate of their own for {@code
 * localhost}, which nobody else has signed. One certificate for all of them: the first that starts
 * in a virtual machine decides which one it is.
 */
final class SecuredMail {
  static final String PASSWORD = "changeit";
  private static final Path CERTIFICATE = make();

  private SecuredMail() {}

  /** A server that is started. */
  static GreenMail start() {
    System.setProperty("greenmail.tls.keystore.file", CERTIFICATE.toString());
    System.setProperty("greenmail.tls.keystore.password", PASSWORD);
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
    server.start();
    return server;
  }

  /** The store that holds the certificate: who knows it trusts the servers. */
  static Path certificate() {
    return CERTIFICATE;
  }

  private static Path make() {
    try {
      Path folder = Files.createTempDirectory("mail-");
      Path file = folder.resolve("certificate.p12");
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-keyalg",
                  "EC",
                  "-alias",
                  "mail",
                  "-dname",
                  "CN=localhost",
                  "-ext",
                  "san=dns:localhost",
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  PASSWORD,
                  "-keystore",
                  file.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
      file.toFile().deleteOnExit();
      folder.toFile().deleteOnExit();
      return file;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no certificate can be made", e);
    }
  }
}
