package vn.trian.app;

import java.time.DateTimeException;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A month as {@code 2025-02}. */
final class MonthConverter implements ITypeConverter<YearMonth> {
  @Override
  public YearMonth convert(String value) {
    try {
      return YearMonth.parse(value);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + value + "' → YYYY-MM (2025-02)");
    }
  }
}
