package vn.trian.web.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.trian.delivery.EarlierFiles;
import vn.trian.delivery.OutputFolder;
import vn.trian.report.Releases;
import vn.trian.report.Releases.Release;
import vn.trian.report.Releases.ReleaseFile;
import vn.trian.report.content.Edition;
import vn.trian.web.Download;
import vn.trian.web.Reading;

/** Every release, to be taken from here in every edition: for those who may see people's names. */
@Controller
@RequestMapping("/releases")
final class ReleasePages {
  private final Reading reading;
  private final Releases releases;
  private final OutputFolder output;

  ReleasePages(Reading reading, Releases releases, OutputFolder output) {
    this.reading = reading;
    this.releases = releases;
    this.output = output;
  }

  /**
   * A file of a release.
   *
   * @param path as it was delivered; what the release is asked for it by
   * @param at where it is now, in the output folder
   */
  record Offered(String path, String at, Edition edition) {
    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /**
   * An issue of a report.
   *
   * @param current whether no later one has taken its place
   */
  record Issued(Release release, boolean current, List<Offered> files) {}

  @GetMapping
  String list(Model model) {
    List<Issued> all =
        reading.of(this::issued).stream()
            .map(
                issued ->
                    new Issued(
                        issued.release(),
                        issued.current(),
                        issued.files().stream()
                            .filter(file -> isOfADocument(file) && output.holds(file.at()))
                            .toList()))
            .sorted(
                Comparator.comparing((Issued of) -> of.release().issuedAt())
                    .thenComparing(of -> of.release().number())
                    .reversed())
            .toList();
    model.addAttribute("releases", all);
    return "releases";
  }

  /** Files of single visits by month may be hundreds: they are in the output folder. */
  private static boolean isOfADocument(Offered file) {
    return file.path().endsWith(".xlsx") || file.path().endsWith(".pdf");
  }

  private List<Issued> issued() {
    Map<String, Integer> newest =
        releases.list().stream()
            .collect(Collectors.toMap(Release::report, Release::number, Math::max));
    Map<String, List<ReleaseFile>> files = new LinkedHashMap<>();
    for (ReleaseFile file : releases.listFiles()) {
      files
          .computeIfAbsent(file.report() + " " + file.number(), any -> new ArrayList<>())
          .add(file);
    }
    List<Issued> issued = new ArrayList<>();
    for (Release release : releases.list()) {
      boolean current = newest.getOrDefault(release.report(), 0) == release.number();
      List<Offered> offered =
          files.getOrDefault(release.report() + " " + release.number(), List.of()).stream()
              .map(
                  file ->
                      new Offered(
                          file.path(),
                          current ? file.path() : EarlierFiles.path(file.path(), release.number()),
                          release.edition(file.path())))
              .toList();
      issued.add(new Issued(release, current, offered));
    }
    return issued;
  }

  /** A file, by the report, the release and the path under which the ledger knows it. */
  @GetMapping("/file")
  ResponseEntity<Resource> file(
      @RequestParam String report, @RequestParam int release, @RequestParam String path) {
    Offered file =
        reading.of(this::issued).stream()
            .filter(of -> of.release().report().equals(report) && of.release().number() == release)
            .flatMap(of -> of.files().stream())
            .filter(of -> of.path().equals(path))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Download.of(output, file.at());
  }
}
