package vn.trian.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles the JRXML designs at build time, so that the Java compiler they need is not in the
 * product. Maven calls it; a design that is older than its compiled form is left alone.
 */
final class JrxmlCompiler {
  private JrxmlCompiler() {}

  /**
   * Compiles every design of a folder.
   *
   * @param args the folder of the designs, the folder of the compiled forms
   */
  public static void main(String[] args) throws IOException, JRException {
    Path designs = Path.of(args[0]);
    Path compiled = Files.createDirectories(Path.of(args[1]));
    for (Path design : designsIn(designs)) {
      String name = design.getFileName().toString().replace(".jrxml", ".jasper");
      compile(design, compiled.resolve(name));
    }
  }

  private static List<Path> designsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
    }
  }

  private static void compile(Path design, Path target) throws IOException, JRException {
    if (Files.exists(target)
        && Files.getLastModifiedTime(target).compareTo(Files.getLastModifiedTime(design)) >= 0) {
      return;
    }
    try (InputStream in = Files.newInputStream(design);
        OutputStream out = Files.newOutputStream(target)) {
      JasperCompileManager.compileReportToStream(in, out);
    } catch (JRException e) {
      Files.deleteIfExists(target);
      throw e;
    }
  }
}
