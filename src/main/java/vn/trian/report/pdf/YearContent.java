package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Trace;
import vn.trian.report.content.Words;
import vn.trian.report.content.YearTable;
import vn.trian.summary.SummaryRow;

/**
 * What the parts of the comparison of years are made from.
 *
 * @param own the words of this document alone
 * @param provinces in the order of the units
 */
record YearContent(
    ReportModel model,
    Words words,
    YearWords own,
    YearTable table,
    PdfColumns columns,
    List<Province> provinces) {

  /**
   * A province.
   *
   * @param index its place among the provinces, from 0
   * @param units its lines with their places in the table
   */
  record Province(int index, SummaryRow first, List<Indexed> units) {
    List<YearTable.Line> lines() {
      return units.stream().map(Indexed::line).toList();
    }

    String code() {
      return first.provinceCode();
    }

    String name() {
      return first.province();
    }

    /** Also of provinces that share a code in the course of time. */
    String key() {
      return code() + " " + name();
    }

    String trace() {
      return Trace.codeOfProvince(index);
    }
  }

  /**
   * A unit's line.
   *
   * @param index its place in the table, from 0
   */
  record Indexed(int index, YearTable.Line line) {
    String trace() {
      return Trace.codeOfUnit(index);
    }
  }

  static YearContent of(ReportModel model, Words words) {
    YearTable table = YearTable.of(model);
    Map<String, Province> provinces = new LinkedHashMap<>();
    for (int at = 0; at < table.lines().size(); at++) {
      YearTable.Line line = table.lines().get(at);
      SummaryRow unit = line.unit();
      int index = provinces.size();
      provinces
          .computeIfAbsent(
              unit.provinceCode() + " " + unit.province(),
              key -> new Province(index, unit, new ArrayList<>()))
          .units()
          .add(new Indexed(at, line));
    }
    return new YearContent(
        model,
        words,
        new YearWords(model, words),
        table,
        PdfColumns.of(table, words),
        List.copyOf(provinces.values()));
  }

  List<String> years() {
    return table.years();
  }

  /** The place of the last difference in a line, from 0; −1 where there is one year only. */
  int lastDifference() {
    return years().size() - 2;
  }

  /** The visits of the whole country over all years. */
  long visits() {
    return model.figures().total().visits();
  }

  String share(long part) {
    return own.share(part, visits());
  }

  /** How the years of a table are told in its heading, where there are several tables. */
  String heading(String whole, int part) {
    int from = columns.from(part);
    int to = columns.to(part, years().size());
    return columns.tables() == 1
        ? whole
        : whole
            + " · "
            + words.get("part", part + 1, columns.tables(), years().get(from), years().get(to - 1));
  }
}
