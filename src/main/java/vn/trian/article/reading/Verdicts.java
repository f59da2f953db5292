package vn.trian.article.reading;

import java.util.List;
import java.util.stream.Stream;
import vn.trian.article.Verdict;
import vn.trian.article.prose.Keys;
import vn.trian.article.prose.Lexicon;
import vn.trian.article.prose.Lexicon.Kind;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Prose;
import vn.trian.article.prose.Stretch;
import vn.trian.text.Fold;

/** Judges whether an article tells of a visit, and if not, of what. */
final class Verdicts {
  private static final List<String> OF_STATE =
      Stream.of("ủy", "ubnd", "hđnd", "mttq", "mặt trận", "bộ trưởng", "sở", "nước")
          .map(Fold::key)
          .toList();

  private final Lexicon lexicon = Lexicon.load();

  Verdict of(Reading reading, List<Clause> clauses, List<Visited> hosts, List<Sender> senders) {
    if (!hosts.isEmpty()) {
      return visitors(reading, hosts, senders);
    }
    Prose prose = reading.prose();
    Stretch all = new Stretch(0, prose.size());
    if (clauses.stream().anyMatch(of -> of.kind() == Clause.Kind.PLAN)) {
      return Verdict.PLAN;
    }
    boolean visit = clauses.stream().anyMatch(of -> of.kind() == Clause.Kind.VISIT);
    if (visit
        && clauses.stream().anyMatch(of -> lexicon.has(Kind.OTHER_HOST, prose, of.object()))) {
      return Verdict.OTHER_HOST;
    }
    if (lexicon.has(Kind.GREETING, prose, all)) {
      return Verdict.GREETING;
    }
    String text = Fold.key(prose.text());
    if (has(text, "gặp mặt thân mật") || has(text, "tại phủ chủ tịch") || has(text, "tiếp đoàn")) {
      return Verdict.RECEPTION;
    }
    if (lexicon.has(Kind.CEREMONY, prose, all)) {
      return Verdict.CEREMONY;
    }
    if (lexicon.has(Kind.CHARITY, prose, all)) {
      return Verdict.CHARITY;
    }
    if (has(text, "làm việc") || has(text, "kiểm tra") || has(text, "khảo sát")) {
      return Verdict.WORK;
    }
    return visit ? Verdict.OTHER_HOST : Verdict.NOTHING;
  }

  private static boolean has(String folded, String words) {
    return folded.contains(Keys.of(words));
  }

  /** Whether those who came are officials or a body of theirs. */
  private Verdict visitors(Reading reading, List<Visited> hosts, List<Sender> senders) {
    Prose prose = reading.prose();
    boolean company =
        hosts.stream().anyMatch(of -> lexicon.has(Kind.COMPANY, prose, of.clause().subject()));
    if (company && senders.stream().noneMatch(of -> isOfState(reading, of))) {
      return Verdict.CHARITY;
    }
    String text = Fold.key(prose.text());
    if (has(text, "nạn nhân") && !has(text, "thầy thuốc") && !has(text, "Tết")) {
      return Verdict.OTHER_HOST;
    }
    for (int i = 0; i < hosts.size(); i++) {
      Sender sender = senders.get(i);
      Person lead = sender.lead();
      Stretch subject = hosts.get(i).clause().subject();
      if (lead != null
          && lead.official()
          && (!lead.medical() || Senders.isOfOffice(reading, lead))) {
        return Verdict.VISIT;
      }
      if (lead != null && Senders.isComrade(reading, lead)) {
        return Verdict.VISIT;
      }
      if (sender.delegation() != null && lexicon.has(Kind.BODY, prose, sender.delegation())) {
        return Verdict.VISIT;
      }
      if (sender.delegation() != null && lexicon.has(Kind.UNIT, prose, sender.delegation())) {
        return Verdict.VISIT;
      }
      if (lexicon.has(Kind.BODY, prose, subject) && lead == null) {
        return Verdict.VISIT;
      }
    }
    return lexicon.has(Kind.CEREMONY, prose, new Stretch(0, prose.size()))
        ? Verdict.CEREMONY
        : Verdict.CHARITY;
  }

  /** Whether somebody of the party, the state or the Front leads those who came. */
  private static boolean isOfState(Reading reading, Sender sender) {
    Person lead = sender.lead();
    String titles = lead == null ? "" : Fold.key(String.valueOf(Senders.title(reading, lead)));
    return OF_STATE.stream().anyMatch(titles::contains);
  }
}
