package vn.trian.load;

/** One line of a CSV file in the making; it is used again for the next one. */
final class CsvLine {
  private final StringBuilder text = new StringBuilder(400);

  CsvLine begin() {
    text.setLength(0);
    return this;
  }

  CsvLine cell(String value) {
    if (value.indexOf(',') >= 0) {
      text.append('"').append(value).append('"');
    } else {
      text.append(value);
    }
    text.append(',');
    return this;
  }

  CharSequence end() {
    text.setCharAt(text.length() - 1, '\n');
    return text;
  }
}
