package vn.trian.article.review;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Alias;
import vn.trian.article.Alias.Kind;
import vn.trian.text.Fold;
import vn.trian.visit.Field;
import vn.trian.visit.ledger.JournalEntry.AliasAdded;
import vn.trian.visit.ledger.JournalEntry.AliasRemoved;

/** Remembers what people corrected in records that they confirmed. */
public final class Corrections {
  private final AliasTable aliases;

  public Corrections(AliasTable aliases) {
    this.aliases = aliases;
  }

  /**
   * Remembers what the words of a confirmed record were said to mean, where they were corrected.
   */
  public void remember(QueuedProposal confirmed, String reviewer, LocalDateTime at) {
    for (Map.Entry<Field, String> edit : confirmed.edits().entrySet()) {
      Kind kind = Kind.of(edit.getKey()).orElse(null);
      KeptField kept = confirmed.proposal().fields().get(edit.getKey());
      if (kind != null && kept != null) {
        remember(confirmed, kind, kept.words(), edit.getValue(), reviewer, at);
      }
    }
  }

  private void remember(
      QueuedProposal confirmed,
      Kind kind,
      @Nullable String words,
      String meaning,
      String reviewer,
      LocalDateTime at) {
    String written = words == null ? "" : Fold.key(words);
    if (written.isEmpty() || meaning.isEmpty() || written.equals(Fold.key(meaning))) {
      return;
    }
    String province = kind == Kind.PROVINCE ? null : confirmed.value(Field.PROVINCE);
    String within = province == null ? "" : Fold.key(province);
    boolean known =
        aliases.list().stream()
            .anyMatch(
                alias ->
                    alias.kind() == kind
                        && alias.written().equals(written)
                        && alias.province().equals(within)
                        && alias.meaning().equals(meaning));
    if (!known) {
      aliases.add(
          new AliasAdded(
              aliases.next(), kind.id(), written, within, meaning, reviewer, confirmed.name()),
          at);
    }
  }

  /** Forgets what a decision that is taken back had remembered. */
  public void forget(QueuedProposal proposal, Decision last, String reviewer, LocalDateTime at) {
    for (Alias alias : aliases.list()) {
      if (alias.proposal().equals(proposal.name()) && !alias.at().isBefore(last.at())) {
        aliases.remove(new AliasRemoved(alias.number(), reviewer), at);
      }
    }
  }
}
