package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Issuer;
import vn.trian.report.content.Quality;
import vn.trian.report.content.ReportModel;
import vn.trian.visit.Host;
import vn.trian.visit.ledger.VisitLine;

/** Says where a printed text comes from: asked only when something is wrong with it. */
final class Origins {
  private final ReportModel model;
  private final MonthWords words;

  Origins(ReportModel model, MonthWords words) {
    this.model = model;
    this.words = words;
  }

  /**
   * The record, the file or the setting that has a character in a text that is part of the printed
   * one.
   */
  String of(int codePoint, String printed) {
    Search search = new Search(codePoint, printed);
    settings(search);
    recommendations(search);
    others(search);
    files(search);
    model.evidence().visits().forEach(visit -> visit(search, visit));
    return search.found != null
        ? search.found
        : search.likely != null ? search.likely : words.get("glyph.text");
  }

  private void settings(Search search) {
    Issuer issuer = model.issuer();
    if (issuer != null) {
      List<@Nullable String> texts = new ArrayList<>();
      Stream.of(
              issuer.superior(),
              issuer.name(),
              issuer.sign(),
              issuer.place(),
              issuer.authority(),
              issuer.post(),
              issuer.signer())
          .forEach(texts::add);
      texts.addAll(issuer.addressees());
      texts.addAll(issuer.recipients());
      texts.forEach(text -> search.in(text, words.get("glyph.setting")));
    }
  }

  private void recommendations(Search search) {
    model
        .evidence()
        .recommendations()
        .forEach(
            each -> {
              search.in(each.text(), each.at());
              search.in(each.addressee(), each.at());
              search.in(each.delegation(), each.at());
              search.in(each.host(), each.at());
            });
  }

  private void others(Search search) {
    model.evidence().bridge().moved().forEach(moved -> search.in(moved.host(), moved.at()));
    for (Changes.Figure figure : model.changes().figures()) {
      for (Changes.Reason reason : figure.reasons()) {
        reason.records().forEach(record -> search.in(record.host(), record.at()));
      }
    }
  }

  private void visit(Search search, VisitLine visit) {
    search.in(visit.delegation(), visit.at());
    search.in(visit.host(), visit.at());
    search.in(visit.recommendation(), visit.at());
    search.in(visit.recommendedTo(), visit.at());
    search.in(visit.sender(), visit.at());
  }

  private void files(Search search) {
    for (Quality.FromFile from : model.evidence().quality().files()) {
      String name = from.file().name();
      search.in(name, words.get("glyph.file", name));
    }
    for (Quality.Sender sender : model.evidence().quality().senders()) {
      search.in(sender.name(), words.get("glyph.sender", sender.name()));
    }
  }

  /** Keeps the first whose whole text is printed, and the first that has the character at all. */
  private final class Search {
    private final int codePoint;
    private final String printed;
    private @Nullable String found;
    private @Nullable String likely;

    Search(int codePoint, String printed) {
      this.codePoint = codePoint;
      this.printed = Letterhead.capitals(printed);
    }

    void in(@Nullable String text, String origin) {
      if (found != null || text == null || text.indexOf(codePoint) < 0) {
        return;
      }
      if (printed.contains(Letterhead.capitals(Printed.of(text)))) {
        found = origin;
      } else if (likely == null) {
        likely = origin;
      }
    }

    void in(@Nullable String text, SourceLocation at) {
      in(text, words.at(at));
    }

    void in(Host host, SourceLocation at) {
      in(host.name(), at);
      in(host.title(), at);
    }
  }
}
