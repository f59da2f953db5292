package vn.trian.place.decree;

import java.util.ArrayList;
import java.util.List;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;

/**
 * A decree's file by itself, whatever units there are.
 *
 * @param rows those below the header, in order
 * @param findings what is wrong with it as a whole and with each of its rows
 */
record DecreeFile(List<Row> rows, List<Finding> findings) {

  static DecreeFile read(byte[] bytes, String name) {
    DecreeText text = DecreeText.of(bytes, name);
    List<Finding> findings = new ArrayList<>(text.findings());
    List<Row> rows = new ArrayList<>();
    if (!text.lines().isEmpty()) {
      DecreeText.Line first = text.lines().get(0);
      Header header =
          Header.of(new SourceLocation(name, null, first.number()), first.cut(0).cells());
      findings.addAll(header.findings());
      if (header.findings().isEmpty()) {
        for (DecreeText.Line line : text.lines().subList(1, text.lines().size())) {
          SourceLocation at = new SourceLocation(name, null, line.number());
          Row row = new Row(at, header, line.cut(header.width()).cells());
          rows.add(row);
          findings.addAll(row.findings());
        }
        if (rows.isEmpty() && findings.isEmpty()) {
          findings.add(Finding.onFile(Rule.FILE_EMPTY, name));
        }
      }
    }
    return new DecreeFile(rows, findings);
  }

  /** Whether all of it could be read, so that what it lacks is really not there. */
  boolean isWhole() {
    return findings.isEmpty();
  }
}
