package vn.trian.report.workbook;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.VisitsApart;
import vn.trian.summary.Counted;
import vn.trian.visit.ledger.VisitLine;

/** Each visit, for pivot tables of a reader's own. */
final class VisitsSheet {
  static final String NAME = "Visits";

  private VisitsSheet() {}

  static void write(LongSheet sheets) throws IOException {
    ReportModel model = sheets.book.model;
    Optional<VisitsApart> apart = model.evidence().apart();
    if (apart.isPresent()) {
      sheets.writeApart(NAME, "visits.apart", apart.get().visits());
      return;
    }
    Function<VisitLine, Counted> units = model.evidence().counted();
    sheets.writeBare(
        NAME,
        VisitColumns.COLUMNS,
        model.evidence().visits(),
        visit -> VisitColumns.cells(visit, model.key().calendar(), units),
        1);
  }
}
