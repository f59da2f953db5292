package vn.trian.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.trian.delivery.OutputFolder;
import vn.trian.report.PlannerFiles;
import vn.trian.report.PlannerFiles.PlannerFile;
import vn.trian.text.Messages;

/** The documents that were issued for planners. */
@Controller
final class ReportsPage {
  private final Reading reading;
  private final PlannerFiles files;
  private final OutputFolder output;

  ReportsPage(Reading reading, PlannerFiles files, OutputFolder output) {
    this.reading = reading;
    this.files = files;
    this.output = output;
  }

  /** A document as it is offered. */
  record Offered(String name, String kind, int release, String issued, String path) {}

  @GetMapping("/reports")
  String reports(Locale locale, Model model) {
    Messages words = Messages.of("/vn/trian/web/words", PageLanguage.of(locale));
    List<Offered> offered =
        reading.of(files::list).stream()
            .filter(file -> output.holds(file.path()))
            .map(file -> offered(file, words))
            .toList();
    model.addAttribute("offered", offered);
    return "reports";
  }

  private static Offered offered(PlannerFile file, Messages words) {
    boolean workbook = file.path().endsWith(".xlsx");
    return new Offered(
        file.key().folder(),
        words.get(workbook ? "file.workbook" : "file.pdf"),
        file.release(),
        VisitsPage.day(file.issuedAt().toLocalDate()),
        file.path());
  }

  /** One of those documents, and no other file. */
  @GetMapping("/reports/{*path}")
  ResponseEntity<Resource> file(@PathVariable("path") String asked) {
    String path = asked.substring(1);
    Optional<PlannerFile> file =
        reading.of(files::list).stream().filter(of -> of.path().equals(path)).findFirst();
    Path at = output.path(file.map(PlannerFile::path).orElse("none"));
    if (file.isEmpty() || !Files.isRegularFile(at)) {
      return ResponseEntity.notFound().build();
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(
            HttpHeaders.CONTENT_TYPE,
            name.endsWith(".pdf")
                ? "application/pdf"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .body(new FileSystemResource(at));
  }
}
