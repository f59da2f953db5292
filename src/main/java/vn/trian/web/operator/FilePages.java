package vn.trian.web.operator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.delivery.OutputFolder;
import vn.trian.disk.FileNames;
import vn.trian.disk.Folders;
import vn.trian.intake.InputFolder;
import vn.trian.intake.Uploads;
import vn.trian.text.Language;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.RejectedRows;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.web.Download;
import vn.trian.web.House;
import vn.trian.web.PageLanguage;
import vn.trian.web.Portion;
import vn.trian.web.Program;
import vn.trian.web.Reading;
import vn.trian.web.Visitor;

/** Source files: what became of them, what was found, what goes back; and new ones. */
@Controller
@RequestMapping("/operator/files")
final class FilePages {
  private static final int FILES = 50;
  private static final int FINDINGS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Reading reading;
  private final Program program;
  private final House house;
  private final SourceFiles files;
  private final RejectedRows rejected;
  private final OutputFolder output;
  private final InputFolder input;
  private final Uploads uploads;

  FilePages(
      Reading reading,
      Program program,
      House house,
      SourceFiles files,
      RejectedRows rejected,
      OutputFolder output,
      InputFolder input) {
    this.reading = reading;
    this.program = program;
    this.house = house;
    this.files = files;
    this.rejected = rejected;
    this.output = output;
    this.input = input;
    this.uploads = new Uploads(house.input(), house.whole());
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "1") int page, Model model) {
    return reading.of(
        () -> {
          Portion portion = Portion.of(page, files.count(), FILES);
          model.addAttribute("portion", portion);
          model.addAttribute("files", files.listNewest(portion.from(), FILES));
          return "files";
        });
  }

  /**
   * A file.
   *
   * @param name of an upload that is not received yet
   */
  @GetMapping("/{sha256:[0-9a-f]{64}}")
  String file(
      @PathVariable String sha256,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) String name,
      Model model) {
    if (name != null) {
      program.settle(PATIENCE);
    }
    return reading.of(
        () -> {
          Optional<SourceFile> found = files.find(sha256);
          if (found.isEmpty() && name != null && isThere(name)) {
            model.addAttribute("name", name);
            model.addAttribute("house", house);
            return "uploaded";
          }
          SourceFile file = found.orElseThrow(FilePages::unknown);
          Portion portion = Portion.of(page, files.findings(file).count(), FINDINGS);
          model.addAttribute("file", file);
          model.addAttribute("uploadedAs", name);
          model.addAttribute("portion", portion);
          model.addAttribute("findings", files.findings(file, portion.from(), FINDINGS));
          model.addAttribute("returned", rejected.findReturned(file).orElse(null));
          return "file";
        });
  }

  private boolean isThere(String name) {
    return input.look().stream().anyMatch(seen -> seen.name().equals(name));
  }

  /** The workbook with the rows that go back. */
  @GetMapping("/{sha256:[0-9a-f]{64}}/returned")
  ResponseEntity<Resource> returned(@PathVariable String sha256) {
    String path =
        reading.of(
            () ->
                files.find(sha256).flatMap(rejected::findReturned).orElseThrow(FilePages::unknown));
    return Download.of(output, path);
  }

  /**
   * Takes a file in, or only checks it.
   *
   * @param check not null where nothing is to be stored
   */
  @PostMapping
  String upload(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String sender,
      @RequestParam(required = false) String check,
      Locale locale,
      Model model,
      RedirectAttributes redirect)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    if (check != null && Uploads.isFitForAFile(name)) {
      return check(file, name, PageLanguage.of(locale), model);
    }
    Uploads.Answer answer;
    try (InputStream content = file.getInputStream()) {
      answer =
          check == null
              ? uploads.put(sender, name, content)
              : new Uploads.Answer.Refused(Uploads.Reason.KIND);
    }
    if (answer instanceof Uploads.Answer.Put put) {
      redirect.addAttribute("sha256", Hash.ofFile(FileNames.resolve(house.input(), put.name())));
      redirect.addAttribute("name", put.name());
      // Where another verb is under way, new files are taken in after it.
      program.start(
          Visitor.now().called(), "run", "--no-reports", "--lang=" + PageLanguage.of(locale).tag());
      return "redirect:/operator/files/{sha256}";
    }
    redirect.addFlashAttribute("refused", ((Uploads.Answer.Refused) answer).reason().name());
    redirect.addFlashAttribute("refusedName", name);
    return "redirect:/operator";
  }

  private String check(MultipartFile upload, String name, Language language, Model model)
      throws IOException {
    Path folder = Files.createTempDirectory("trian-check-");
    try {
      Path file = FileNames.resolve(folder, name);
      upload.transferTo(file);
      Program.Answer answer =
          program.ask("check", file.toString(), "--json", "--lang=" + language.tag());
      model.addAttribute("name", name);
      model.addAttribute(
          "document", answer.out().isEmpty() ? null : JSON.readValue(answer.out(), Map.class));
      model.addAttribute("said", answer.err().lines().toList());
      return "checked";
    } finally {
      Folders.remove(folder);
    }
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
