package vn.trian.web.operator;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.trian.article.review.QueuedProposal;
import vn.trian.article.review.ReviewQueue;
import vn.trian.article.review.ReviewState;
import vn.trian.article.review.SameEvents;
import vn.trian.article.review.SameEvents.Witness;
import vn.trian.intake.KeptFiles;
import vn.trian.intake.page.ArticleReader;
import vn.trian.intake.page.ArticleReading;
import vn.trian.text.Language;
import vn.trian.web.PageLanguage;
import vn.trian.web.Portion;
import vn.trian.web.Program;
import vn.trian.web.Reading;
import vn.trian.web.Visitor;

/** The records that articles propose: the text beside the fields, and what is decided. */
@Controller
@RequestMapping("/review")
final class ReviewPages {
  private static final int PROPOSALS = 50;

  private final Reading reading;
  private final Program program;
  private final ReviewQueue queue;
  private final SameEvents events;
  private final KeptFiles kept;

  ReviewPages(
      Reading reading, Program program, ReviewQueue queue, SameEvents events, KeptFiles kept) {
    this.reading = reading;
    this.program = program;
    this.queue = queue;
    this.events = events;
    this.kept = kept;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "waiting") String state,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    return reading.of(
        () -> {
          List<QueuedProposal> wanted =
              queue.list().stream()
                  .filter(of -> state.equals("all") || of.state().id().equals(state))
                  .toList();
          Portion portion = Portion.of(page, wanted.size(), PROPOSALS);
          model.addAttribute("state", state);
          model.addAttribute(
              "states", Arrays.stream(ReviewState.values()).map(ReviewState::id).toList());
          model.addAttribute("counts", counts());
          model.addAttribute("portion", portion);
          model.addAttribute(
              "proposals", wanted.stream().skip(portion.from()).limit(PROPOSALS).toList());
          return "review";
        });
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new java.util.HashMap<>();
    queue.counts().forEach((state, count) -> counts.put(state.id(), count));
    return counts;
  }

  @GetMapping("/{name:[0-9a-f]{4,64}-[0-9]{1,6}}")
  String proposal(@PathVariable String name, Locale locale, Model model) {
    Language language = PageLanguage.of(locale);
    return reading.of(
        () -> {
          QueuedProposal proposal = get(name);
          MarkedText text = text(proposal);
          List<QueuedProposal> waiting = waiting();
          boolean open = proposal.state() == ReviewState.WAITING;
          List<Witness> same = open ? events.of(proposal) : List.of();
          model.addAttribute("proposal", proposal);
          model.addAttribute("open", open);
          model.addAttribute("editable", open || proposal.state() == ReviewState.ACCEPTED);
          model.addAttribute("lines", text == null ? List.of() : text.lines());
          model.addAttribute("labels", ProposalFields.labels(language));
          model.addAttribute("entries", ProposalFields.entries(proposal, text, language));
          model.addAttribute("same", same);
          model.addAttribute("compared", ProposalFields.compared(proposal, same, language));
          model.addAttribute("decision", queue.lastDecision(proposal).orElse(null));
          model.addAttribute("waiting", waiting.size());
          model.addAttribute("before", beside(waiting, proposal, -1));
          model.addAttribute("after", beside(waiting, proposal, 1));
          return "proposal";
        });
  }

  private QueuedProposal get(String name) {
    List<QueuedProposal> found = queue.find(name);
    if (found.size() != 1) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return found.get(0);
  }

  private List<QueuedProposal> waiting() {
    return queue.list().stream().filter(of -> of.state() == ReviewState.WAITING).toList();
  }

  /** The name of the waiting proposal before or after another one; null where there is none. */
  private static @Nullable String beside(
      List<QueuedProposal> waiting, QueuedProposal proposal, int direction) {
    List<QueuedProposal> there =
        waiting.stream().filter(of -> (of.id() - proposal.id()) * direction > 0).toList();
    if (there.isEmpty()) {
      return null;
    }
    return there.get(direction > 0 ? 0 : there.size() - 1).name();
  }

  /** Null where the article that is kept cannot be read as one any more. */
  private @Nullable MarkedText text(QueuedProposal proposal) {
    Path file = kept.path(proposal.article().sha256());
    return ArticleReader.read(file, proposal.article().name()) instanceof ArticleReading.Read read
        ? MarkedText.of(read.article(), proposal.proposal())
        : null;
  }

  /**
   * Has a decision carried out, and goes on to the next proposal that waits.
   *
   * @param decision a verb of {@code review}, or {@code merge:NAME} with another source
   * @param seal of the proposal as it was shown: what has changed since is shown again first
   * @param separate not null for a visit of its own although another source may tell of it
   */
  @PostMapping("/{name:[0-9a-f]{4,64}-[0-9]{1,6}}")
  String decide(
      @PathVariable String name,
      @RequestParam String decision,
      @RequestParam String seal,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) String separate,
      @RequestParam Map<String, String> form,
      Locale locale,
      RedirectAttributes redirect) {
    record Found(QueuedProposal proposal, Optional<String> next) {}
    Found found =
        reading.of(
            () -> {
              QueuedProposal proposal = get(name);
              List<QueuedProposal> waiting = waiting();
              return new Found(
                  proposal,
                  Optional.ofNullable(beside(waiting, proposal, 1))
                      .or(() -> Optional.ofNullable(beside(waiting, proposal, -1))));
            });
    QueuedProposal proposal = found.proposal();
    String again = "redirect:/review/" + proposal.name();
    if (!proposal.seal().equals(seal)) {
      redirect.addFlashAttribute("outdated", true);
      return again;
    }
    List<String> words = DecisionWords.of(decision, proposal, form);
    if (!note.isBlank()) {
      words.add("--note=" + note.strip());
    }
    if (separate != null) {
      words.add("--separate");
    }
    Visitor visitor = Visitor.now();
    if (visitor.name() != null) {
      words.add("--reviewer=" + visitor.name());
    }
    words.add("--lang=" + PageLanguage.of(locale).tag());
    Program.Answer answer = program.ask(words.toArray(String[]::new));
    boolean done = answer.exit() == Program.DONE;
    redirect.addFlashAttribute(done ? "done" : "refused", said(answer));
    boolean stays = !done || decision.equals("edit") || decision.equals("undo");
    if (stays) {
      return again;
    }
    return "redirect:/review" + found.next().map(next -> "/" + next).orElse("");
  }

  private static List<String> said(Program.Answer answer) {
    return (answer.out() + answer.err()).lines().filter(line -> !line.isBlank()).toList();
  }
}
