package vn.trian.report.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRElement;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Issuer;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;

/**
 * The head and the end of an administrative document, Decree 30/2020/NĐ-CP, annex I. Without an
 * issuer there is a title and nothing else.
 */
final class Letterhead {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final float BODY_SIZE = 12;
  private static final float MOTTO_SIZE = 13;
  private static final float TITLE_SIZE = 14;

  /** The decree: between a third and a half of the line above. */
  private static final double PART_OF_LINE = 0.4;

  private final ReportModel model;
  private final ReportKey.Month key;
  private final MonthWords words;

  Letterhead(ReportModel model, ReportKey.Month key, MonthWords words) {
    this.model = model;
    this.key = key;
    this.words = words;
  }

  /** What the design is told, and the lengths of its rules. */
  Map<String, Object> layOut(Design design) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(
        "STATUS",
        words.get(
            "status",
            words.standing(),
            words.shared().day(model.issue().asOf()),
            model.issue().release()));
    Issuer issuer = model.issuer();
    if (issuer == null) {
      parameters.put("TITLE", words.shared().title());
      return parameters;
    }
    String title = words.get("abstract", words.month(key.month()));
    parameters.put("REPORT", words.get("report"));
    parameters.put("TITLE", title);
    rule(design, "titleRule", Face.BOLD.width(title, TITLE_SIZE) * PART_OF_LINE);
    head(design, issuer, parameters);
    addressees(issuer, parameters);
    signature(issuer, parameters);
    return parameters;
  }

  private void head(Design design, Issuer issuer, Map<String, Object> parameters) {
    String name = capitals(issuer.name());
    String motto = words.get("motto");
    parameters.put("ISSUING", name);
    parameters.put("COUNTRY", words.get("country"));
    parameters.put("MOTTO", motto);
    parameters.put("NUMBER", numbered("number", issuer));
    String place = issuer.place();
    parameters.put(
        "DATED",
        place == null
            ? words.dated("dated.plain", "", model.issue().on(), "")
            : words.dated("dated", place, model.issue().on(), ""));
    JRElement issuing = design.element("issuing");
    double line = Math.min(Face.BOLD.width(name, BODY_SIZE), issuing.getWidth());
    rule(design, "issuingRule", line * PART_OF_LINE);
    rule(design, "mottoRule", Face.BOLD.width(motto, MOTTO_SIZE));
    String superior = issuer.superior();
    if (superior != null) {
      parameters.put("SUPERIOR", capitals(superior));
    }
  }

  /** Shortens a rule of the design to a length, about its middle. */
  private static void rule(Design design, String name, double length) {
    JRElement rule = design.element(name);
    int width = (int) Math.round(length);
    rule.setX(rule.getX() + (rule.getWidth() - width) / 2);
    rule.setWidth(width);
  }

  private String numbered(String key, Issuer issuer) {
    String sign = issuer.sign();
    return sign == null ? words.get(key + ".plain") : words.get(key, sign);
  }

  private void addressees(Issuer issuer, Map<String, Object> parameters) {
    List<String> to = issuer.addressees();
    if (to.size() == 1) {
      parameters.put("TO_ONE", words.get("to") + " " + to.get(0));
    } else if (!to.isEmpty()) {
      parameters.put("TO", words.get("to"));
      parameters.put("TO_MANY", dashed(to));
    }
  }

  private void signature(Issuer issuer, Map<String, Object> parameters) {
    List<String> recipients = issuer.recipients();
    if (!recipients.isEmpty()) {
      String archive = words.get("recipients.archive");
      String last = recipients.get(recipients.size() - 1);
      boolean archived = last.startsWith(archive.substring(0, archive.indexOf(':') + 1));
      parameters.put("RECIPIENTS_WORD", words.get("recipients"));
      parameters.put(
          "RECIPIENTS",
          dashed(
              archived
                  ? recipients
                  : Stream.concat(recipients.stream(), Stream.of(archive)).toList()));
    }
    String post = lines(issuer.authority(), issuer.post());
    if (!post.isEmpty()) {
      parameters.put("AUTHORITY", capitals(post));
    }
    parameters.put("SIGNER", issuer.signer());
  }

  private static String lines(@Nullable String first, @Nullable String second) {
    return first == null
        ? second == null ? "" : second
        : second == null ? first : first + "\n" + second;
  }

  /** {@code - a;}, {@code - b.}, each on a line. */
  private static String dashed(List<String> things) {
    return "- " + String.join(";\n- ", things) + ".";
  }

  /** The line under the name of an annex that says what it belongs to; null without an issuer. */
  static @Nullable String annexOf(ReportModel model, MonthWords words) {
    if (!(model.key() instanceof ReportKey.Month)) {
      return words.get("annex.of.years", words.shared().title());
    }
    Issuer issuer = model.issuer();
    if (issuer == null) {
      return null;
    }
    String sign = issuer.sign();
    return sign == null
        ? words.dated("annex.of.plain", "", model.issue().on(), issuer.name())
        : words.dated("annex.of", sign, model.issue().on(), issuer.name());
  }

  static String capitals(String text) {
    return text.toUpperCase(VIETNAMESE);
  }
}
