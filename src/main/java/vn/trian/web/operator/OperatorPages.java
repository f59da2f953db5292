package vn.trian.web.operator;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.trian.article.review.ReviewQueue;
import vn.trian.article.review.ReviewState;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.delivery.Outbox;
import vn.trian.intake.InputFolder;
import vn.trian.report.FinalMonths;
import vn.trian.report.FinalMonths.Revision;
import vn.trian.report.content.ReportKey;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.web.House;
import vn.trian.web.PageLanguage;
import vn.trian.web.Program;
import vn.trian.web.Reading;
import vn.trian.web.Visitor;

/** What is done, was done and waits to be done; and what an operator has done about it. */
@Controller
@RequestMapping("/operator")
final class OperatorPages {
  private static final int FILES = 10;
  private static final int RUNS = 10;
  private static final int WAITING = 50;
  private static final int MAILS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Reading reading;
  private final Program program;
  private final House house;
  private final Runs runs;
  private final SourceFiles files;
  private final FinalMonths finals;
  private final ReviewQueue queue;
  private final Outbox outbox;
  private final InputFolder input;
  private final java.time.Clock clock;

  OperatorPages(
      Reading reading,
      Program program,
      House house,
      Runs runs,
      SourceFiles files,
      FinalMonths finals,
      ReviewQueue queue,
      Outbox outbox,
      InputFolder input,
      java.time.Clock clock) {
    this.reading = reading;
    this.program = program;
    this.house = house;
    this.runs = runs;
    this.files = files;
    this.finals = finals;
    this.queue = queue;
    this.outbox = outbox;
    this.input = input;
    this.clock = clock;
  }

  /** A report of a final month that waits, with the month that is confirmed. */
  record Held(Revision revision, ReportKey key, String month) {
    static List<Held> of(Revision revision) {
      ReportKey key = ReportKey.parse(revision.report());
      return key instanceof ReportKey.Month month
          ? List.of(new Held(revision, key, month.month().toString()))
          : List.of();
    }
  }

  /** A month that was declared final. */
  record Final(ReportingCalendar calendar, String month) {}

  @GetMapping
  String overview(Model model) {
    Map<String, LocalDateTime> received =
        reading.of(
            () -> {
              model.addAttribute("planned", runs.planned());
              model.addAttribute("runs", runs.last(RUNS));
              model.addAttribute("files", files.listNewest(0, FILES));
              model.addAttribute("count", files.count());
              model.addAttribute("finals", finals());
              model.addAttribute(
                  "held",
                  finals.listWaiting().stream().flatMap(of -> Held.of(of).stream()).toList());
              model.addAttribute("mails", outbox.list().stream().limit(MAILS).toList());
              model.addAttribute("proposals", queue.counts().getOrDefault(ReviewState.WAITING, 0));
              return files.receivedByName();
            });
    List<InputFolder.Seen> waiting = waiting(received);
    model.addAttribute("waiting", waiting.stream().limit(WAITING).toList());
    model.addAttribute("waitingCount", waiting.size());
    model.addAttribute("house", house);
    model.addAttribute(
        "calendars", Arrays.stream(ReportingCalendar.values()).map(ReportingCalendar::id).toList());
    model.addAttribute("now", program.now().orElse(null));
    model.addAttribute("last", program.last().orElse(null));
    model.addAttribute("zone", clock.getZone());
    return "operator";
  }

  private List<Final> finals() {
    List<Final> all = new ArrayList<>();
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      finals.listFinal(calendar).forEach(month -> all.add(new Final(calendar, month.toString())));
    }
    return all;
  }

  /** Files of the input folder that nothing was received of since they were last changed. */
  private List<InputFolder.Seen> waiting(Map<String, LocalDateTime> received) {
    ZoneId zone = clock.getZone();
    return input.exists()
        ? input.look().stream()
            .filter(
                seen -> {
                  LocalDateTime at = received.get(seen.name());
                  return at == null
                      || at.isBefore(
                          LocalDateTime.ofInstant(seen.changed().toInstant(), zone).withNano(0));
                })
            .toList()
        : List.of();
  }

  /** Receives, reports and delivers, as at the planned times. */
  @PostMapping("/runs")
  String run(Locale locale) {
    return start("run", "--lang=" + PageLanguage.of(locale).tag());
  }

  /** Issues what waits of a final month. */
  @PostMapping("/confirmations")
  String confirm(
      @RequestParam String month,
      @RequestParam String calendar,
      @RequestParam String reason,
      Locale locale) {
    return start(
        "report",
        "--month=" + month,
        "--calendar=" + calendar,
        "--confirm",
        "--reason=" + reason,
        "--lang=" + PageLanguage.of(locale).tag());
  }

  /**
   * Declares a month final, or takes that back.
   *
   * @param decision {@code final} or {@code reopen}
   */
  @PostMapping("/finals")
  String declare(
      @RequestParam String month,
      @RequestParam String calendar,
      @RequestParam String decision,
      @RequestParam(defaultValue = "") String reason,
      Locale locale) {
    if (!List.of("final", "reopen").contains(decision)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return start(
        "report",
        "--month=" + month.strip(),
        "--calendar=" + calendar,
        "--" + decision,
        "--reason=" + reason,
        "--lang=" + PageLanguage.of(locale).tag());
  }

  /** Sends the mails of a report's newest release again that were given up. */
  @PostMapping("/mails")
  String mailAgain(@RequestParam String report, Locale locale) {
    ReportKey key;
    try {
      key = ReportKey.parse(report);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
    }
    return start(
        "report",
        key instanceof ReportKey.Month month ? "--month=" + month.month() : "--years",
        "--calendar=" + key.calendar().id(),
        "--mail-again",
        "--lang=" + PageLanguage.of(locale).tag());
  }

  private String start(String... words) {
    return program.start(Visitor.now().called(), words)
        ? "redirect:/operator/work"
        : "redirect:/operator/work?other";
  }

  /**
   * What is under way, for which the page waits a moment, and what came of what was started last.
   */
  @GetMapping("/work")
  String work(@RequestParam(required = false) String other, Model model) {
    program.settle(PATIENCE);
    model.addAttribute("other", other != null);
    model.addAttribute("now", program.now().orElse(null));
    model.addAttribute("last", program.last().orElse(null));
    return "work";
  }
}
