package vn.trian.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.article.review.QueuedProposal;
import vn.trian.article.review.ReviewQueue;
import vn.trian.article.review.ReviewState;
import vn.trian.article.review.SameEvents;
import vn.trian.article.review.SameEvents.Witness;
import vn.trian.report.workbook.ReviewWorkbook;
import vn.trian.report.workbook.ReviewWorkbook.Proposed;

/** Tells what articles propose. */
final class ReviewList {
  private final Settings settings;
  private final Console console;
  private final boolean json;

  ReviewList(Settings settings, Console console, boolean json) {
    this.settings = settings;
    this.console = console;
    this.json = json;
  }

  int tell(String state, @Nullable Path xlsx) throws IOException {
    List<ReviewState> states = states(state);
    if (xlsx != null && !xlsx.toString().endsWith(".xlsx")) {
      throw Failure.usage("template.ending", xlsx);
    }
    if (xlsx != null && Files.exists(xlsx)) {
      throw Failure.usage("template.exists", xlsx);
    }
    try (OpenLedger ledger = OpenLedger.open(settings, "review")) {
      SameEvents events = ledger.get(SameEvents.class);
      List<QueuedProposal> proposals =
          ledger.get(ReviewQueue.class).list().stream()
              .filter(proposal -> states.contains(proposal.state()))
              .toList();
      Map<QueuedProposal, List<Witness>> same = new LinkedHashMap<>();
      for (QueuedProposal proposal : proposals) {
        boolean open = proposal.state() == ReviewState.WAITING;
        same.put(proposal, open ? events.of(proposal) : List.of());
      }
      if (xlsx != null) {
        write(same, xlsx);
      } else {
        tell(same);
      }
    }
    return ExitCode.DONE;
  }

  private static List<ReviewState> states(String written) {
    if (written.equals("all")) {
      return List.of(ReviewState.values());
    }
    List<ReviewState> states =
        Arrays.stream(ReviewState.values()).filter(s -> s.id().equals(written)).toList();
    if (states.isEmpty()) {
      throw Failure.usage(
          "option.value", "--state", written, "waiting, accepted, rejected, merged, all");
    }
    return states;
  }

  private void write(Map<QueuedProposal, List<Witness>> proposals, Path file) throws IOException {
    List<Proposed> rows = new ArrayList<>();
    proposals.forEach(
        (of, same) -> {
          if (of.state() == ReviewState.WAITING) {
            rows.add(new Proposed(of, same));
          }
        });
    ReviewWorkbook.write(settings.language(), rows, file);
    if (json) {
      console.result(Json.text(Map.of("file", file.toString(), "proposals", rows.size())));
    }
    console.line(new ReviewWords(settings.language()).get("list.xlsx", rows.size(), file));
  }

  private void tell(Map<QueuedProposal, List<Witness>> proposals) {
    ReviewWords words = new ReviewWords(settings.language());
    if (json) {
      List<Object> documents = new ArrayList<>();
      proposals.forEach((of, same) -> documents.add(ReviewWords.document(of, same)));
      console.result(Json.text(Map.of("proposals", documents)));
    } else {
      proposals.forEach((of, same) -> words.lines(of, same).forEach(console::line));
    }
    console.line(words.get(proposals.isEmpty() ? "list.none" : "list.last", proposals.size()));
  }
}
