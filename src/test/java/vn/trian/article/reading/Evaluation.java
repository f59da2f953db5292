package vn.trian.article.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.trian.article.Evidence;
import vn.trian.article.Extraction;
import vn.trian.article.Proposal;
import vn.trian.calendar.Occasions;
import vn.trian.place.Register;
import vn.trian.text.Fold;
import vn.trian.visit.Field;

/** Compares what is extracted from labelled articles with their labels, field by field. */
final class Evaluation {
  static final List<Field> FIELDS =
      List.of(
          Field.VISIT_DATE,
          Field.OCCASION,
          Field.ANNIVERSARY,
          Field.DELEGATION,
          Field.LEAD_NAME,
          Field.LEAD_TITLE,
          Field.HOST_KIND,
          Field.HOST_TITLE,
          Field.COMMUNE,
          Field.DISTRICT,
          Field.PROVINCE,
          Field.GIFT,
          Field.GIFT_DESCRIPTION,
          Field.RECOMMENDATION,
          Field.RECOMMENDED_TO);

  final Score verdicts = new Score();
  final Score hosts = new Score();
  final Map<Field, Score> fields = new EnumMap<>(Field.class);
  final List<String> differences = new ArrayList<>();
  private final Extractor extractor;

  Evaluation(Extractor extractor) {
    this.extractor = extractor;
    FIELDS.forEach(field -> fields.put(field, new Score()));
  }

  void add(LabelledArticle labelled) {
    JsonNode label = labelled.label();
    String file = label.get("file").asString();
    Extraction extraction = extractor.extract(labelled.article());
    boolean visit = label.get("is_visit").asBoolean();
    if (visit == extraction.isVisit()) {
      verdicts.right();
    } else {
      if (visit) {
        verdicts.missed();
      } else {
        verdicts.wrong();
      }
      differences.add(file + " visit=" + visit + " but " + extraction.verdict().id());
    }
    List<Proposal> proposals = new ArrayList<>(extraction.proposals());
    for (JsonNode expected : label.get("visits")) {
      Proposal found = null;
      for (Proposal proposal : proposals) {
        if (isHost(expected, proposal)) {
          found = proposal;
          break;
        }
      }
      if (found == null) {
        hosts.missed();
        differences.add(
            file
                + " host missed: "
                + text(expected, "host_name")
                + " / "
                + text(expected, "host_kind"));
      } else {
        hosts.right();
        proposals.remove(found);
        compare(file, expected, found);
      }
    }
    for (Proposal extra : proposals) {
      if (!isOptional(label, extra)) {
        hosts.wrong();
        differences.add(
            file
                + " host too many: "
                + extra.value(Field.HOST_NAME)
                + " / "
                + extra.value(Field.HOST_KIND));
      }
    }
  }

  private static boolean isOptional(JsonNode label, Proposal proposal) {
    for (JsonNode optional : label.path("optional_hosts")) {
      if (key(optional.asString()).equals(key(proposal.value(Field.HOST_NAME)))) {
        return true;
      }
    }
    return proposal.value(Field.HOST_NAME) == null && label.has("more_hosts");
  }

  private static boolean isHost(JsonNode expected, Proposal proposal) {
    String name = text(expected, "host_name");
    String found = proposal.value(Field.HOST_NAME);
    if (name == null || found == null) {
      return name == null
          && found == null
          && same(text(expected, "host_kind"), proposal.value(Field.HOST_KIND))
          && isAt(expected, proposal);
    }
    for (JsonNode other : expected.path("host_alt")) {
      if (key(other.asString()).equals(key(found))) {
        return true;
      }
    }
    return key(name).equals(key(found));
  }

  /** Whether a host without a name is where the label has it, as far as that says. */
  private static boolean isAt(JsonNode expected, Proposal proposal) {
    return List.of(Field.COMMUNE, Field.DISTRICT).stream()
        .allMatch(
            field -> {
              String wanted = text(expected, field.id());
              return wanted == null || same(wanted, proposal.value(field));
            });
  }

  private void compare(String file, JsonNode expected, Proposal proposal) {
    for (Field field : FIELDS) {
      String wanted = wanted(expected, field);
      Evidence evidence = proposal.get(field);
      String found = evidence == null || isLeftOut(field, evidence) ? null : evidence.value();
      if (field == Field.GIFT && found != null) {
        found = found.equals("yes") ? "true" : "false";
      }
      Score score = fields.get(field);
      if (wanted == null && found == null) {
        continue;
      }
      if (wanted != null && found != null && agrees(expected, field, wanted, found)) {
        score.right();
        continue;
      }
      if (wanted == null && isAccepted(expected, field, found)) {
        continue;
      }
      if (wanted != null) {
        score.missed();
      }
      if (found != null) {
        score.wrong();
      }
      differences.add(file + " " + field.id() + ": wanted " + wanted + " found " + found);
    }
  }

  private static boolean isLeftOut(Field field, Evidence evidence) {
    return evidence.basis() != null
        && (field == Field.PROVINCE || field == Field.DISTRICT || field == Field.COMMUNE);
  }

  private static boolean isAccepted(JsonNode expected, Field field, @Nullable String found) {
    for (JsonNode accepted : expected.path("date_accept")) {
      if (field == Field.VISIT_DATE && accepted.asString().equals(found)) {
        return true;
      }
    }
    return field == Field.VISIT_DATE && expected.path("date_accept").asString("").equals(found);
  }

  private static @Nullable String wanted(JsonNode expected, Field field) {
    String wanted = text(expected, field.id());
    if (field == Field.OCCASION && wanted != null) {
      String written = wanted;
      return Occasions.load().find(wanted).map(o -> o.code()).orElse(written);
    }
    return wanted;
  }

  private static boolean agrees(JsonNode expected, Field field, String wanted, String found) {
    for (JsonNode other : expected.path(field.id() + "_alt")) {
      if (same(other.asString(), found)) {
        return true;
      }
    }
    BiPredicate<String, String> alike =
        field == Field.LEAD_NAME ? (one, other) -> key(one).equals(key(other)) : Evaluation::same;
    return alike.test(wanted, found)
        || same(expected.path(field.id() + "_alt").asString(""), found);
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return key(one).equals(key(other));
  }

  private static String key(@Nullable String text) {
    return text == null ? "" : Fold.key(text);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNull() || value.isMissingNode() ? null : value.asString();
  }

  Map<String, Score> scores() {
    Map<String, Score> scores = new LinkedHashMap<>();
    scores.put("visit or not", verdicts);
    scores.put("host", hosts);
    FIELDS.forEach(field -> scores.put(field.id(), fields.get(field)));
    return scores;
  }

  /** The table and the differences of one set, for who writes rules. */
  public static void main(String... arguments) {
    Evaluation evaluation = new Evaluation(new Extractor(Register.load(), Occasions.load()));
    List<String> only = List.of(arguments).subList(1, arguments.length);
    for (LabelledArticle article : LabelledArticle.read(Path.of(arguments[0]))) {
      if (only.isEmpty() || only.contains(article.label().get("file").asString())) {
        evaluation.add(article);
      }
    }
    evaluation.scores().forEach((name, score) -> System.out.println(score.row(name)));
    evaluation.differences.forEach(System.out::println);
  }
}
