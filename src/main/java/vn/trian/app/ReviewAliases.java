package vn.trian.app;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.trian.article.Alias;
import vn.trian.article.review.AliasTable;
import vn.trian.disk.FaultPoint;
import vn.trian.visit.ledger.JournalEntry.AliasRemoved;

/** Lists what people said that written words mean, and has one not used any more. */
final class ReviewAliases {
  private final Settings settings;
  private final Console console;
  private final boolean json;

  ReviewAliases(Settings settings, Console console, boolean json) {
    this.settings = settings;
    this.console = console;
    this.json = json;
  }

  int call(@Nullable Integer remove, String reviewer) {
    ReviewWords words = new ReviewWords(settings.language());
    try (OpenLedger ledger = OpenLedger.open(settings, "review")) {
      AliasTable aliases = ledger.get(AliasTable.class);
      if (remove != null) {
        Alias alias =
            aliases.find(remove).orElseThrow(() -> Failure.usage("review.alias-unknown", remove));
        LocalDateTime at = LocalDateTime.now(settings.clock()).withNano(0);
        new TransactionTemplate(ledger.get(PlatformTransactionManager.class))
            .executeWithoutResult(
                status -> aliases.remove(new AliasRemoved(alias.number(), reviewer), at));
        FaultPoint.reach("between a removed alias and its last words");
      }
      tell(aliases.list(), words);
      if (remove != null) {
        console.line(words.get("alias.removed", remove));
      }
    }
    return ExitCode.DONE;
  }

  private void tell(List<Alias> aliases, ReviewWords words) {
    if (json) {
      console.result(
          Json.text(Map.of("aliases", aliases.stream().map(ReviewAliases::document).toList())));
      return;
    }
    for (Alias alias : aliases) {
      console.line(
          words.get(
              "alias.line",
              alias.number(),
              words.header(alias.kind().field()),
              alias.written(),
              alias.meaning(),
              alias.province().isEmpty() ? words.get("alias.everywhere") : alias.province(),
              alias.reviewer(),
              UnitWords.day(alias.at().toLocalDate()),
              alias.proposal()));
    }
    if (aliases.isEmpty()) {
      console.line(words.get("alias.none"));
    }
  }

  private static Map<String, Object> document(Alias alias) {
    return new TreeMap<>(
        Map.of(
            "number", alias.number(),
            "kind", alias.kind().id(),
            "written", alias.written(),
            "province", alias.province(),
            "meaning", alias.meaning(),
            "reviewer", alias.reviewer(),
            "at", alias.at().toString(),
            "proposal", alias.proposal()));
  }
}
