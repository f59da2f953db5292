package vn.trian.report.workbook;

/** A formula with the value that it has, for readers that do not calculate. */
record Formula(String text, double value) {}
