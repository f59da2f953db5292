package vn.trian.report.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * Texts as they are printed: letters with their marks as one character, a space for whatever ends a
 * line or is a space of another kind, and nothing for what nobody sees.
 */
final class Printed implements JRDataSource {
  private static final Pattern SPACES =
      Pattern.compile("\\r\\n|[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Zs}&&[^\\u00A0]]");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  private final JRDataSource lines;

  Printed(JRDataSource lines) {
    this.lines = lines;
  }

  static String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return UNSEEN.matcher(SPACES.matcher(composed).replaceAll(" ")).replaceAll("");
  }

  /** The lines that we made ourselves. */
  private static String ofLines(String text) {
    return text.lines().map(Printed::of).collect(Collectors.joining("\n"));
  }

  static Map<String, Object> of(Map<String, Object> parameters) {
    Map<String, Object> printed = new HashMap<>(parameters);
    printed.replaceAll((name, value) -> value instanceof String text ? ofLines(text) : value);
    return printed;
  }

  @Override
  public boolean next() throws JRException {
    return lines.next();
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) throws JRException {
    return lines.getFieldValue(field) instanceof String text ? of(text) : null;
  }
}
