package vn.trian.report.workbook;

/**
 * A column of a table in the workbook.
 *
 * @param header what its header cell says; unique in its table
 * @param narrowest the least width, in characters
 * @param widest the greatest width, in characters; longer texts wrap where the look wraps
 */
record Column(String header, Look look, int narrowest, int widest) {
  static Column text(String header, int widest) {
    return new Column(header, Look.TEXT, 6, widest);
  }

  static Column wrapped(String header, int widest) {
    return new Column(header, Look.WRAPPED, 12, widest);
  }

  static Column number(String header) {
    return new Column(header, Look.NUMBER, 8, 22);
  }

  /** A number of things, where 0 is shown as a dash. */
  static Column count(String header) {
    return new Column(header, Look.COUNT, 7, 16);
  }

  static Column signed(String header) {
    return new Column(header, Look.SIGNED, 9, 14);
  }

  /** A part of the whole, as a fraction. */
  static Column share(String header) {
    return new Column(header, Look.SHARE, 8, 10);
  }

  static Column day(String header) {
    return new Column(header, Look.DAY, 12, 14);
  }

  Look headerLook() {
    return switch (look) {
      case NUMBER, COUNT, SIGNED, SHARE, DAY -> Look.HEADER_NUMBER;
      default -> Look.HEADER;
    };
  }
}
