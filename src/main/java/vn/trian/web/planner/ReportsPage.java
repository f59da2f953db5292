package vn.trian.web.planner;

import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.trian.delivery.OutputFolder;
import vn.trian.report.PlannerFiles;
import vn.trian.report.PlannerFiles.PlannerFile;
import vn.trian.text.Messages;
import vn.trian.web.Download;
import vn.trian.web.PageLanguage;
import vn.trian.web.PageWords;
import vn.trian.web.Reading;

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
    Messages words = PageWords.of(PageLanguage.of(locale));
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
        PageWords.day(file.issuedAt().toLocalDate()),
        file.path());
  }

  /** One of those documents, and no other file. */
  @GetMapping("/reports/{*path}")
  ResponseEntity<Resource> file(@PathVariable("path") String asked) {
    String path = asked.substring(1);
    String known =
        reading.of(files::list).stream()
            .map(PlannerFile::path)
            .filter(path::equals)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Download.of(output, known);
  }
}
